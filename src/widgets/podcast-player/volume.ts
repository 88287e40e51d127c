/** Whether a page can set how loud a recording is: iOS takes the value, and gives it back a moment later. */
export async function canSetVolume(): Promise<boolean> {
  const probe = document.createElement('audio');
  probe.volume = 0.5;
  await new Promise((resolve) => setTimeout(resolve));
  return probe.volume === 0.5;
}
