document.title = 'hashed';
