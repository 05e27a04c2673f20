using DocumentFormat.OpenXml.Packaging;

namespace KnowledgeGraph.Extraction.Reading.Word;

/// <summary>
/// A Word document (.docx, ECMA-376) to blocks: a block a paragraph, each footnote and endnote behind the paragraph that marks it.
/// Headers and footers belong to the page and not to the text.
/// </summary>
internal static class WordReader
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged, or larger than what is read.</exception>
    public static List<Block> Read(ReadOnlyMemory<byte> content) => WordPackage.Guard(() => ReadPackage(content));

    private static List<Block> ReadPackage(ReadOnlyMemory<byte> content)
    {
        using WordPackage package = WordPackage.Open(content);
        MainDocumentPart main = package.Main;
        WordStyles styles = WordPackage.Read(main.StyleDefinitionsPart, WordStyles.Read) ?? new WordStyles();
        WordNumbering numbering = WordPackage.Read(main.NumberingDefinitionsPart, WordNumbering.Read) ?? new WordNumbering();
        var footnotes = new WordNotes(Notes(main.FootnotesPart, "footnote", styles), 1);
        var endnotes = new WordNotes(Notes(main.EndnotesPart, "endnote", styles), footnotes.End);

        var blocks = new List<Block>();
        WordPackage.Read<object?>(main, xml =>
        {
            new WordText(xml, styles, numbering, footnotes, endnotes, blocks).ReadInside(-1);
            return null;
        });
        if (!blocks.Exists(b => b.Note is null))
        {
            throw new UnreadableDocumentException("is a Word file without a word of text");
        }

        AddSymbolOfHeader(main, styles, blocks);
        return TypedNotes.Find(blocks);
    }

    private static Dictionary<int, string> Notes(OpenXmlPart? part, string element, WordStyles styles) =>
        WordPackage.Read(part, xml => WordNotes.Read(xml, element, note =>
        {
            var paragraphs = new List<Block>();
            new WordText(note, styles, new WordNumbering(), null, null, paragraphs).ReadInside(note.Node.Depth);
            return string.Join(' ', paragraphs.Select(p => p.Text));
        })) ?? [];

    // A document whose cover does not print its symbol bears it at the head of its pages.
    private static void AddSymbolOfHeader(MainDocumentPart main, WordStyles styles, List<Block> blocks)
    {
        if (CoverSymbol.IsPrinted(blocks))
        {
            return;
        }

        foreach (HeaderPart header in main.HeaderParts)
        {
            var lines = new List<Block>();
            WordPackage.Read<object?>(header, xml =>
            {
                new WordText(xml, styles, new WordNumbering(), null, null, lines).ReadInside(-1);
                return null;
            });
            if (lines.Find(b => CoverSymbol.Is(b.Text)) is { Text: not null } symbol)
            {
                blocks.Insert(0, symbol);
                return;
            }
        }
    }
}
