export const zh = {
  more: '加载更多',
};
