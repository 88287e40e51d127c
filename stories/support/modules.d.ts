declare module '*.css?inline' {
  const text: string;
  export default text;
}

/** Made from the sources whenever Storybook starts or is built, by .storybook/main.ts. */
declare module 'virtual:cohesion' {
  export const manifest: unknown;
  export const schema: unknown;
  export const sizes: Record<string, number>;
  export const script: string;
}

declare module '*.css?raw' {
  const text: string;
  export default text;
}

/** Vite's: modules by a pattern of their names. */
interface ImportMeta {
  glob<Module>(
    pattern: string,
    options: { query: string; import: string; eager: true },
  ): Record<string, Module>;
}
