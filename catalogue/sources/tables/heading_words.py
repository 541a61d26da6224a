"""What museums write above a column, by the field it means: English, Russian, Kazakh and Chinese words.

Between words stands `;`, a blank after it begins the next language. Spaces, signs, capitals and ё do not matter. A
heading's language, unit and what stands in brackets is taken off before it is looked up here. Titles of the fields as
our own interface translates them are known besides.
"""

COMMON = {
    "status": "status;publication status; статус; статус публикации; мәртебесі;мәртебе; 状态;發布状态",
    "notes": "notes;note;remarks;remark;comments;comment;internal notes;staff notes;"
    " примечание;примечания;прим;заметки;комментарий;комментарии; ескерту;ескертпе;ескертулер;ескертпелер;"
    " 备注;備註;附注;内部备注",
}

ARTIFACT = {
    "object_number": "object number;inventory number;inventory no;inv no;inv nr;inv num;inv;accession number;"
    "accession no;acc no;accession;museum number;catalogue number;catalog number;registration number;reg no;object no;"
    "object id;number;no;"
    " инвентарный номер;инвентарный no;инв номер;инв no;инв;номер;учетный номер;уч номер;учетное обозначение;"
    "номер по кп;"
    "кп;no кп;кп no;номер кп;номер предмета;музейный номер;шифр;регистрационный номер;"
    " түгендеу нөмірі;түгендеу no;инвентарлық нөмірі;инвентарлық нөмір;инв нөмірі;нөмірі;нөмір;тіркеу нөмірі;"
    "есепке алу нөмірі;заттың нөмірі;"
    " 藏品编号;藏品編號;编号;編號;藏品号;文物编号;登记号;登记编号;登录号;总登记号;馆藏编号;馆藏号;序号;号码;"
    "藏品總登記號",
    "former_numbers": "former numbers; прежние номера этого каталога",
    "other_numbers": "other numbers;other number;old number;old inventory number;previous number;excavation number;"
    " старый номер;старый инв номер;старый инв no;старые номера;другие номера;полевой номер;"
    " ескі нөмірі;басқа нөмірлер;басқа нөмірлері; 其他编号;旧编号;原编号;旧号;原号",
    "title": "title;name;object title;title of object;display title;name of object;"
    " название;наименование;наименование предмета;название предмета;заглавие;название экспоната;наименование экспоната;"
    " атауы;аты;атау;заттың атауы;экспонаттың атауы;жәдігердің атауы;"
    " 名称;名稱;题名;藏品名称;文物名称;标题;品名;作品名称;器名",
    "object_name": "object name;object type;type of object;work type;type;kind;kind of object;"
    " вид предмета;тип предмета;предмет;тип;тип объекта; зат түрі;түрі;заттың түрі;зат; 器物类型;类型;器类;"
    "种类;器物名称",
    "period": "period;era;epoch;historical period; период;эпоха;исторический период;"
    " кезең;кезеңі;дәуір;дәуірі;тарихи кезең; 时期;時期;时代;時代;历史时期",
    "category": "category;class;classification;collection;"
    " категория;раздел;коллекция;классификация; санат;санаты;топтама;жинақ; 类别;類別;分类;分類;藏品类别;门类",
    "date": "date;date made;dating;dated;created;creation date;date created;date of creation;production date;"
    "year;year made;date of production;object date;date of manufacture;"
    " дата;датировка;дата создания;время создания;время изготовления;дата изготовления;год;год создания;годы;время;"
    "дата предмета;"
    " даталануы;мерзімі;жасалған уақыты;жасалған мерзімі;уақыты;уақыт;жылы;күні;мерзім;"
    " 年代;日期;制作年代;創作年代;创作年代;断代;製作年代;制作日期;年份",
    "date.from": "date from;year from;from year;earliest date;date earliest;begin date;begin year;start date;"
    "start year;object begin date; год с;дата с;дата от;год от;начало; басталған жылы; 起始年;始年;起始年代;开始年代",
    "date.to": "date to;year to;to year;latest date;date latest;end date;end year;object end date;"
    " год по;дата по;дата до;год до;конец; аяқталған жылы; 终止年;终年;结束年代;截止年代",
    "culture": "culture;people;ethnic group;ethnicity; культура;народ;этнос;археологическая культура;"
    " мәдениет;мәдениеті;халқы;халық; 文化;民族;族属;文化属性",
    "makers": "maker;makers;artist;artists;author;authors;creator;creators;manufacturer;craftsman;artisan;"
    " автор;авторы;мастер;мастера;художник;изготовитель;создатель; шебер;шебері;шеберлер;жасаған;жасаушы;суретші;"
    " 作者;制作者;製作者;工匠;艺术家;创作者;制造者",
    "production_place": "place made;place of production;production place;place of origin;origin;made in;"
    "country of origin;place of manufacture; место создания;место изготовления;место производства;место происхождения;"
    " жасалған жері;шыққан жері;өндірілген жері;жасалған орны; 产地;產地;制作地;制作地点;制造地",
    "find_spot": "find spot;find place;place found;excavation site;findsite;"
    " место находки;место обнаружения;место раскопок;"
    " табылған жері;табылған орны;табылған жер; 出土地;出土地点;发现地;发现地点;出土地點",
    "find_spot.lat": "latitude;lat; широта; ендік;ендігі; 纬度",
    "find_spot.lon": "longitude;lon;lng;long; долгота; бойлық;бойлығы; 经度",
    "materials": "material;materials;medium; материал;материалы;материал ы;"
    " материалы;материалдары;материалдар; 材质;材質;材料;质地;質地",
    "techniques": "technique;techniques;method;"
    " техника;техника изготовления;техника исполнения;способ изготовления;техники;"
    " техникасы;жасау техникасы;жасалу тәсілі;тәсілі; 工艺;工藝;技法;制作工艺;技术",
    "dimensions": "dimensions;dimension;size;sizes;measurements;"
    " размер;размеры;габариты;размер ы; өлшемі;өлшемдері;мөлшері;көлемі; 尺寸;规格;大小;規格;具体尺寸",
    "dimensions.height": "height;item height;object height; высота; биіктігі;биіктік; 高;高度;通高",
    "dimensions.width": "width;item width;object width;breadth; ширина; ені; 宽;宽度;寬;寬度",
    "dimensions.length": "length;item length;object length; длина; ұзындығы;ұзындық; 长;长度;長;長度;通长",
    "dimensions.depth": "depth;item depth;object depth; глубина; тереңдігі;тереңдік; 深;深度;进深",
    "dimensions.diameter": "diameter;item diameter;diam;object diameter; диаметр; диаметрі; 直径;直徑;径;口径",
    "dimensions.thickness": "thickness; толщина; қалыңдығы;қалыңдық; 厚;厚度",
    "dimensions.circumference": "circumference; окружность;длина окружности; шеңбері; 周长;周長",
    "weight": "weight;mass; вес;масса; салмағы;салмақ;массасы; 重量;重;质量",
    "inscriptions": "inscription;inscriptions;marks;signature; надпись;надписи;подписи и надписи;клейма;"
    " жазуы;жазулар;жазба; 铭文;銘文;题识;款识",
    "label": "label;label text;wall text;wall label; этикетка;текст этикетки;экспликация;"
    " заттаңба;этикетка мәтіні; 说明牌;展签;展品说明",
    "description": "description;catalogue text;catalogue entry;text;descriptive text;"
    " описание;аннотация;краткое описание;текст;описание предмета;"
    " сипаттама;сипаттамасы;сипаты;мәтіні;қысқаша сипаттама; 描述;说明;說明;介绍;简介;内容;藏品描述;形态特征",
    "provenance": "provenance;ownership history;provenance text;history of ownership;"
    " провенанс;история бытования;происхождение предмета;история предмета;"
    " шығу тарихы;тарихы;иелері; 来源;來源;流传经历;递藏;收藏史",
    "acquisition": "acquisition;acquired;method of acquisition;acquisition method;date acquired;acquisition date;"
    " поступление;источник поступления;способ поступления;дата поступления;"
    " түсу жолы;түсімі;алынған жолы;түскен уақыты;қайдан түскен; 入藏;入藏方式;入藏时间;征集方式;获得方式;入馆时间",
    "credit_line": "credit line;credit;courtesy; дарственная надпись;указание источника; 致谢;鸣谢",
    "hall": "hall;gallery;room;display location;exhibition hall; зал;зал экспозиции;экспозиционный зал;"
    " залы;көрме залы;зал; 展厅;展廳;展馆;陈列室;展室",
    "images": "image;images;picture;pictures;photo;photos;photograph;photographs;image file;image files;filename;"
    "file name;file; фото;фотография;фотографии;изображение;изображения;файл;имя файла;файл изображения;снимок;"
    " сурет;суреті;суреттер;суреттері;фотосурет;сурет файлы;файл аты; 图片;圖片;照片;图像;图片文件;文件名;影像",
    "images.alt": "alt text;alternative text;image description; описание изображения; 替代文本",
    "images.caption": "caption;image caption;picture caption; подпись;подпись к фото; 图注;图片说明",
    "images.credit": "photo credit;photographer;picture credit;image credit; фотограф;автор фото; фотограф;"
    " 摄影;摄影者",
    "related": "related objects;related;see also; связанные предметы;см также; байланысты заттар; 相关藏品",
    "bibliography": "bibliography;literature;references;publications;published in;"
    " литература;библиография;публикации; әдебиет;әдебиеттер;библиография; 参考文献;文献;著录;参考书目",
    "identifiers": "identifiers;wikidata; идентификаторы; идентификаторлар; 标识符",
    "store_location": "location;storage;store;store location;storage location;current location;physical location;"
    " место хранения;хранение;местонахождение;место;топография;"
    " сақталған жері;сақтау орны;қоймасы;орны; 存放地点;库房;存放位置;库位;存放地;柜架号",
    "valuation": "value;insurance value;insured value;price;valuation;"
    " стоимость;страховая стоимость;оценка;цена;оценочная стоимость; құны;бағасы;сақтандыру құны; 估价;价值;"
    "保险价值;价格",
    "donor_contact": "donor;donor contact;donated by; даритель;сдатчик;контакт дарителя; сыйға тартқан;тапсырушы;"
    " 捐赠人;捐赠者;捐献者",
}

HOLDING = {
    "holding_number": "holding number;number;no;id;book id;book number;barcode;accession number;accession no;"
    "inventory number;inventory no;inv no;control number;record number;lccn;"
    " инвентарный номер;инв номер;инв no;номер;номер книги;штрихкод;"
    " түгендеу нөмірі;инвентарлық нөмірі;нөмірі;нөмір;кітап нөмірі; 编号;編號;登录号;馆藏编号;财产号;条码;"
    "条形码;序号;图书编号",
    "call_number": "call number;shelf mark;shelfmark;classmark;class mark;"
    " шифр;полочный шифр;ббк;удк;индекс; шифры;сөре шифры;кітап шифры; 索书号;索取号;分类号",
    "language": "language;languages;lang;language of text; язык;языки;язык текста; тілі;тіл;тілдері;мәтін тілі;"
    " 语言;語言;语种;文种",
    "script": "script; письмо;письменность;графика; жазуы;әліпбиі; 文字;字体",
    "title": "title;name;book title; название;заглавие;наименование;название книги; атауы;аты;кітап атауы;"
    "кітаптың атауы;"
    " 书名;書名;题名;題名;名称;标题",
    "title_transliteration": "transliteration;romanised title;romanized title;transliterated title;"
    " транслитерация; транслитерациясы; 拼音;罗马字题名;书名拼音",
    "authors": "author;authors;creator;writer; автор;авторы; авторы;авторлары;автор; 作者;责任者;責任者;著者;编著者",
    "contributors": "contributors;contributor; участники; қатысушылар; 其他责任者;贡献者",
    "contributors.translator": "translator;translators; переводчик;переводчики;перевод; аудармашы;аударған; 译者;譯者",
    "contributors.editor": "editor;editors; редактор;редакторы; редакторы;редактор; 编者;主编;編者",
    "contributors.compiler": "compiler; составитель;составители; құрастырушы;құрастырған; 编纂者;汇编者",
    "contributors.illustrator": "illustrator; иллюстратор; суретші;безендіруші; 插图者;绘者",
    "publisher": "publisher;publication;imprint; издательство;издатель;издание; баспа;баспасы; 出版社;出版者;出版",
    "place": "place;place of publication;city; место издания;место;город; шыққан жері;басылған жері;қала; 出版地",
    "year": "year;date;publication year;year of publication;publication date;date of publication;published;"
    " год;год издания;дата издания;дата; жылы;шыққан жылы;басылған жылы;жыл; 年;出版年;年份;出版日期;出版时间;年代",
    "extent": "extent;pages;number of pages;physical description; объем;страниц;количество страниц;кол во страниц;стр;"
    " беті;көлемі;бет саны; 页数;頁數;篇幅;页码",
    "isbn": "isbn;isbn 13;isbn 10;isbn13;isbn10; исбн",
    "issn": "issn",
    "subjects": "subject;subjects;keywords;topics;topic; тема;темы;предметные рубрики;ключевые слова;тематика;рубрика;"
    " тақырып;тақырыбы;тақырыптары;кілт сөздер; 主题;主题词;关键词;主題",
    "summary": "summary;abstract;annotation;description; аннотация;описание;резюме; аңдатпа;аннотациясы;сипаттама;"
    " 摘要;内容简介;简介;内容提要",
    "cover": "cover;cover image; обложка; мұқаба;мұқабасы; 封面",
    "copies": "copies;quantity;number of copies; экземпляров;экз;кол во экз;количество;количество экземпляров;"
    "число экземпляров;"
    " дана;дана саны;данасы;саны; 册数;数量;复本数;复本;冊數",
    "location": "location;room;reading room;shelf; место хранения;местонахождение;зал; орны;сақталған жері; 馆藏地;"
    "位置;馆藏地点",
}

LANGUAGES = {
    "kk": "kk;kaz;kazakh;каз;казахский;казахском;казахский;казахское;казахская;казах;қаз;қазақ;қазақша;"
    "哈萨克文;哈萨克语;哈文;"
    "哈语;哈薩克文;哈萨克",
    "ru": "ru;rus;russian;рус;русский;русском;русское;русская;орыс;орысша;俄文;俄语;俄語;俄罗斯文",
    "en": "en;eng;english;англ;английский;английском;английское;английская;ағыл;ағылшын;ағылшынша;英文;英语;英語",
    "zh": "zh;chi;zho;cn;chinese;кит;китайский;китайском;китайское;китайская;қыт;қытай;қытайша;中文;汉语;汉文;"
    "漢文;華文;华文",
    "sv": "sv;swe;swedish;шведский;瑞典文",
    "de": "de;ger;deu;german;нем;немецкий;неміс;немісше;德文;德语",
    "fr": "fr;fre;fra;french;франц;французский;француз;французша;法文;法语",
    "tr": "tr;tur;turkish;турецкий;түрік;түрікше;土耳其文",
}
"""How headings say the language a column is in, by its tag."""

FILLERS = "language;lang;in;язык;языке;на;яз;тілінде;тіліндегі;тілі;тіл;the;of;версия;version"
"""Words that stand beside a language's name."""

UNITS = {
    "mm": "mm;мм;毫米",
    "cm": "cm;см;厘米;公分;centimetres;centimeters",
    "m": "m;м;米;metres;meters",
    "in": "in;inch;inches;дюйм;дюймы;дюйм;英寸",
    "ft": "ft;feet;foot;фут;英尺",
    "mg": "mg;мг;毫克",
    "g": "g;gr;г;гр;克;grams",
    "kg": "kg;кг;公斤;千克",
    "oz": "oz;унция;盎司",
    "lb": "lb;lbs;фунт;磅",
}
