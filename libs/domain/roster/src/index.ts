export * from './shifts/check-template';
export * from './shifts/fill-blocks';
export * from './shifts/place-shift';
export * from './shifts/preset-templates';
export * from './shifts/shift-template';
