//! Spreadsheets made by hand, part by part, as programs write them.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use super::Bounds;

fn read(bytes: &[u8], sheet: Option<usize>) -> crate::error::Result<super::Source> {
    super::read(bytes, sheet, &Bounds::default())
}

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn xlsx(sheet: &str) -> Vec<u8> {
    packed(&[
        ("[Content_Types].xml", r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#),
        ("_rels/.rels", r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
        ("xl/workbook.xml", r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#),
        ("xl/styles.xml", r#"<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>"#),
        ("xl/worksheets/sheet1.xml", &format!(r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{sheet}</worksheet>"#)),
    ])
}

fn text(at: &str, t: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{t}</t></is></c>"#)
}

#[test]
fn merged_cells_formulas_dates_and_empty_columns_are_read_as_they_show() {
    let sheet = format!(
        r#"<sheetData><row r="1">{}</row><row r="3">{}{}{}{}</row><row r="4">{}{}<c r="GR4" s="1"><v>42652</v></c><c r="GS4"><f>6*7</f><v>42</v></c></row><row r="5">{}<c r="GR5" s="2"><v>0.4375</v></c></row></sheetData><mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="B4:B5"/></mergeCells>"#,
        text("A1", "Guest list"), text("A3", "Name"), text("B3", "City"), text("GR3", "Date"), text("GS3", "Count"), text("A4", "Jun Mori"), text("B4", "Sakai"), text("A5", "Aya Ono"),
    );
    let source = read(&xlsx(&sheet), None).unwrap();
    assert_eq!(source.table.rows, [
        vec!["Guest list", "", "", ""], vec!["Name", "City", "Date", "Count"], vec!["Jun Mori", "Sakai", "2016-10-09", "42"], vec!["Aya Ono", "Sakai", "10:30", ""],
    ]);
    assert_eq!((source.table.empty_columns, source.table.numbers), (197, vec![1, 3, 4, 5]));
    assert!(source.raw.contains("Jun Mori,Sakai"));
}

#[test]
fn a_cell_at_the_end_of_the_sheet_does_not_make_a_table_of_that_size() {
    let sheet = format!(r#"<sheetData><row r="1">{}</row><row r="1048576">{}</row></sheetData>"#, text("A1", "Name"), text("XFD1048576", "x"));
    assert_eq!(read(&xlsx(&sheet), None).unwrap().table.rows, [["Name"]]);
}

fn ods(rows: &str) -> Vec<u8> {
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &format!(r#"<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="List">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#)),
        ("META-INF/manifest.xml", r#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>"#),
    ])
}

fn cell(t: &str) -> String {
    format!(r#"<table:table-cell office:value-type="string"><text:p>{t}</text:p></table:table-cell>"#)
}

#[test]
fn an_open_document_is_read_and_its_repeats_cannot_eat_the_machine() {
    let rows = format!(
        r#"<table:table-row>{}{}</table:table-row><table:table-row>{}<table:table-cell office:value-type="date" office:date-value="2016-10-09"><text:p>09/10/16</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#,
        cell("Name"), cell("Keep until"), cell("Jun Mori"),
    );
    assert_eq!(read(&ods(&rows), None).unwrap().table.rows, [["Name", "Keep until"], ["Jun Mori", "2016-10-09"]]);
    let bomb = format!(r#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>"#);
    assert_eq!(read(&ods(&bomb), None).unwrap_err().code, "import_too_many_cells");
}

#[test]
fn a_broken_spreadsheet_is_refused_in_words() {
    let whole = xlsx("<sheetData/>");
    for cut in [5, 60, whole.len() / 2, whole.len() - 3] {
        assert!(["import_broken_sheet", "import_too_large"].contains(&read(&whole[..cut], None).unwrap_err().code.as_str()));
    }
    assert!(read(&xlsx("<sheetData><row"), None).is_err() || read(&xlsx("<sheetData><row"), None).unwrap().table.rows.is_empty());
    assert_eq!(read(&packed(&[("readme.txt", "no sheet")]), None).unwrap_err().code, "import_broken_sheet");
}

#[test]
fn merged_cells_of_an_open_document_fill_what_they_cover() {
    let spanned = |t: &str, rows: u32, columns: u32| format!(r#"<table:table-cell table:number-columns-spanned="{columns}" table:number-rows-spanned="{rows}" office:value-type="string"><text:p>{t}</text:p></table:table-cell>"#);
    let covered = |n: u32| format!(r#"<table:covered-table-cell table:number-columns-repeated="{n}"/>"#);
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let rows = [
        row(&[spanned("Delegation of 2026", 1, 3), covered(2)]),
        row(&[spanned("Name", 2, 1), spanned("Contact", 1, 2), covered(1)]),
        row(&[covered(1), cell("Organisation"), cell("Email")]),
        row(&[cell("Jun Mori"), spanned("City of Sakai", 2, 1), cell("jun@example.org")]),
        row(&[cell("Aya Ono"), covered(1), cell("aya@example.org")]),
    ];
    let source = read(&ods(&rows.concat()), None).unwrap();
    assert_eq!(source.table.rows.last().unwrap(), &["Aya Ono", "City of Sakai", "aya@example.org"]);
    assert_eq!(source.table.filled.last(), Some(&(4, 1)));
    let heads = meguri_model::import::heads(meguri_model::import::ImportKind::People, &source.table);
    use meguri_model::import::Column::*;
    assert_eq!((heads.count, heads.columns), (2, vec![Some(Name), Some(Organisation), Some(Email)]));
}
