//! An empty window, built and started as Meguri's own: the peer of the window's benchmarks.

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            let blank = tauri::Url::parse("about:blank")?;
            tauri::WebviewWindowBuilder::new(app, "main", tauri::WebviewUrl::External(blank)).inner_size(1440.0, 900.0).build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
