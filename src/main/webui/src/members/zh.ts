export const zh = {
  pull: '下载名单（CSV）',
  pulling: '正在下载名单',
  progress: '{{done}} / {{total}} 人',
  cancel: '取消',
  done: '名单已下载',
};
