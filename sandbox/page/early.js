// Sets the chosen theme before anything is drawn: modules run too late for that.

document.documentElement.dataset.theme = localStorage.getItem("parley-theme") ?? "system";
