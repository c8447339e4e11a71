export const zh = {
  title: '圈选人群',
};
