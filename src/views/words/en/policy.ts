export const policy = {
  broken: '⚠️ The policy file has been edited and cannot be used. The policy from before the edit still holds:',
  loadedWithWarnings: '⚠️ The policy file has been edited and is in force, but:',
};
