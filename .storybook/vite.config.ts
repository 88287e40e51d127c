/** Storybook has its own needs: nothing of the release's build is for it. See main.ts. */
export default {};
