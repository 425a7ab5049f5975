#!/usr/bin/python3
"""Prints pages in WebKitGTK, of all engines for Linux the nearest to Safari's.

Reads lines `ADDRESS<TAB>PAPER<TAB>FILE` (paper `iso_a4` or `na_letter`) and answers each with a line: `printed`, or what
went wrong. Needs Debian's gir1.2-webkit2-4.1 and python3-gi, and a screen, which xvfb gives."""
import os
import sys

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import GLib, Gtk, WebKit2

window = Gtk.OffscreenWindow()
window.set_default_size(1280, 900)
kept = {}


def answer(text):
    kept['answered'] = text
    Gtk.main_quit()
    return False


def print_page(paper, file):
    settings = Gtk.PrintSettings()
    settings.set_printer('Print to File')
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, GLib.filename_to_uri(os.path.abspath(file)))
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, 'pdf')
    setup = Gtk.PageSetup()
    setup.set_paper_size_and_default_margins(Gtk.PaperSize.new(paper))
    operation = kept['operation'] = WebKit2.PrintOperation.new(kept['view'])
    operation.set_print_settings(settings)
    operation.set_page_setup(setup)
    operation.connect('finished', lambda *_: answer('printed'))
    operation.connect('failed', lambda _, error: answer(f'failed: {error.message}'))
    operation.print_()
    return False


def open_view():
    """A view for all pages: each that is made anew starts processes of its own."""
    view = WebKit2.WebView()
    for child in window.get_children():
        window.remove(child)
    window.add(view)
    window.show_all()

    def loaded(_, event):
        if event == WebKit2.LoadEvent.FINISHED and kept.get('view') is view:
            view.call_async_javascript_function(
                'await document.fonts.ready; await new Promise((end) => setTimeout(end, 200))',
                -1, None, None, None, None, ready)

    def ready(*_):
        if kept.get('view') is view:
            kept['then']()

    def ended(*_):
        if kept.get('view') is view:
            kept.clear()
            answer('the process ended')

    view.connect('load-changed', loaded)
    view.connect('web-process-terminated', ended)
    return view


def show(address, then):
    """Load a page, unless it is there already, and go on when its fonts are."""
    kept['then'] = then
    if kept.get('address') == address:
        then()
        return
    kept['view'] = kept.get('view') or open_view()
    kept['address'] = address
    kept['view'].load_uri(address)


for line in sys.stdin:
    address, paper, file = line.rstrip('\n').split('\t')
    kept.pop('answered', None)
    late = GLib.timeout_add_seconds(30, lambda: answer('no answer within 30 seconds'))
    show(address, lambda: print_page(paper, file))
    Gtk.main()
    said = kept['answered']
    # What comes late of a page that took too long is no answer for the next.
    GLib.source_remove(late) if said != 'no answer within 30 seconds' else kept.clear()
    print(said, flush=True)
