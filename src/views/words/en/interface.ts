export const lists = {
  page: ({ page, pages }: { page: number; pages: number }) => `Page ${page} of ${pages}`,
  previous: 'Previous',
  next: 'Next',
};

/** Discord allows a label and a title 45 characters. */
export const forms = {
  deleteTitle: 'Delete a server',
  rebuildTitle: 'Rebuild a server',
  createTitle: 'Create a server',
  confirmLabel: 'Name of the server, to confirm',
  confirmDelete: ({ name }: { name: string }) => `The server and all its data will be gone. Type: ${name}`,
  confirmRebuild: ({ name }: { name: string }) => `The system is installed anew, all data is lost. Type: ${name}`,
  confirmUnknown: 'All its data is lost. Type the name of the server exactly.',
  passwordLabel: 'New root password',
  passwordHint: 'Sent to Vscale and forgotten. No spaces.',
  passwordOptionalHint: 'Sent to Vscale and forgotten. Left empty: Vscale mails a new one to the owner.',
  nameLabel: 'Name',
  keysLabel: 'SSH keys',
  keysHint: 'Ids or names, separated by commas.',
  reasonLabel: 'Reason',
  reasonHint: 'Shown to everybody in the channel.',
  givenBack: '📋 Your text is not lost. Copy it from here:',
};

export const help = {
  title: 'What you can do here',
  readOnly: 'You may look, but not change anything.',
  approvesOnly: 'You may look, and approve what others ask for, but not ask for changes yourself.',
  footer: 'Servers, plans and images: type a few letters and choose from the list.',
};
