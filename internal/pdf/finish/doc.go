// Package finish makes a file that archives (PDF/A-2a) and screen readers
// (PDF/UA-1) accept out of the bytes that fpdf wrote, the same for the same input.
//
// # What it expects of fpdf
//
// It is strict: it reads what fpdf v0.12 writes when it is driven as package pdf
// drives it, and no PDF else. Any surprise is an error that names the object, not a
// file that somebody finds to be broken. Whoever takes another version of fpdf runs
// the tests of this package and of pdf first. Expected are
//
//	a cross-reference table, objects of generation 0 in its order without gaps,
//	and one trailer: nothing was ever updated or encrypted;
//	as /Type of an object only /Catalog, /Pages, /Page, /XObject, /Outlines, or none:
//	no fonts, metadata, layers, templates, actions of the document;
//	/Names of the catalogue that name no attachments: with one, fpdf counts objects
//	otherwise, and every link and bookmark leads elsewhere;
//	all pages below one /Pages, with one dictionary of resources that all share
//	(object 2), in which is nothing but pictures;
//	one stream of content a page, not compressed, in which each picture ends with
//	"/NAME Do Q", and in which all else is ours (operators written raw);
//	annotations that are links, as dictionaries within their page, in the order in
//	which they were drawn: they are told apart by it alone;
//	destinations "[page 0 R /XYZ 0 top null]" in links and bookmarks, and bookmarks
//	in their order, each with /Count 0;
//	pictures in DeviceGray, DeviceRGB or a palette of it, packed;
//	dates without a zone, which are UTC.
//
// # What is changed, and why
//
// Clauses are of ISO 32000-1:2008, of ISO 19005-2:2011 "A" and of ISO 14289-1:2014
// "UA". Both profiles are of that edition of PDF, 1.7.
//
//	fonts are added             fpdf sees none: simple fonts of one-byte codes are a third less of the
//	                            file; each has a map to Unicode (9.10.3; A 6.2.11.7, UA 7.21.7), is in the
//	                            file, cut to what is drawn (A 6.2.11.4, UA 7.21.4), and has the widths that
//	                            are said (A 6.2.11.5, UA 7.21.5); symbolic, without /Encoding (A 6.2.11.6,
//	                            UA 7.21.6)
//	resources by page           a page that is taken out takes no picture of another (7.8.3)
//	annotations are objects     an element can refer to nothing else (14.7.4.3); they print (A 6.3.2), say
//	                            what they are (UA 7.18.5) and lie upright (7.9.5)
//	destinations have a column  fpdf leads to the left edge of the page (12.3.2.2, table 151)
//	no transparency groups      nothing is transparent; a group would need a colour space (A 6.2.10)
//	structure, marks, parents   14.7 and 14.8; all that is drawn is in it, or an artifact (A 6.7.3, UA 7.1);
//	                            standard types only, so that there is no role map (14.7.3; UA 7.1)
//	/Alt of figures             A 6.7.5, UA 7.3
//	/ActualText                 a raised 3 is said and copied as "³", or 10³ would be 103 (14.9.4)
//	Reference, Link             from a raised number to the note that it calls (14.8.4.4.1); "m²" calls none
//	/ID of notes, /IDTree       UA 7.9; 14.7.2, table 322
//	/Scope, spans of cells      14.8.5.7, table 349; UA 7.5
//	/ListNumbering              14.8.5.5, table 347; UA 7.6
//	/MarkInfo                   A 6.7.2.2, UA 7.1
//	/Tabs /S                    the keyboard goes by the structure (UA 7.18.3)
//	/Lang                       of the document, and of what is in another language (14.9.2; A 6.7.4, UA 7.2)
//	metadata                    which profiles the file is of (A 6.6.4; UA 5, whose name space PDF/A must be
//	                            told: A 6.6.2.3), plain (A 6.6.2.1); the title: UA 7.1; what the information
//	                            dictionary says, alike (14.3.3), and what that has no entry for: who
//	                            contributed, the addresses of the saved pages, the languages of parts
//	output intent               which colours the numbers are (14.11.5; A 6.2.3, 6.2.4.3)
//	DisplayDocTitle             the window is named by the title (12.2; UA 7.1)
//	page labels                 pages are called as they are printed (12.4.2; UA 7.17)
//	bookmarks                   are counted, and name the element that they lead to (/SE: 12.3.3, table 153;
//	                            UA 7.17)
//	/ID of the file             from the content: the same file has the same one (14.4; A 6.1.3)
//	objects renumbered          from the root on: the order of the input does not show, and what nobody
//	                            refers to is dropped
//	object streams, predictor   7.5.7, 7.5.8, 7.4.4.4: a quarter less
//
// # What is left out
//
// Structure destinations (/SD of an action that goes to a place of the document) came with
// PDF 2.0 (ISO 32000-2, 12.3.2.3). The action of ISO 32000-1 has no such entry (12.6.4.2,
// table 199), PDF/UA asks for them from its second part on (ISO 14289-2, 8.8), and that goes
// with no PDF/A-2. veraPDF finds no fault with the entry in a file of 1.7, as it finds none
// with any entry that it does not know, and no reader of 1.7 looks at it. What 1.7 does have
// for that is /SE of a bookmark, which is written. For links there is nothing.
//
// Nothing is encrypted (A 6.1.3), nothing has a script, a form or an attachment (A 6.5, 6.4, 6.8).
package finish
