// Loaded before the message components, which otherwise name pictures on Discord's network.

const nobody = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z" fill="#5865f2"/></svg>')}`;

Object.assign(globalThis, {
  $discordMessage: {
    avatars: { default: nobody, blue: nobody, gray: nobody, green: nobody, orange: nobody, red: nobody, pink: nobody },
  },
});
