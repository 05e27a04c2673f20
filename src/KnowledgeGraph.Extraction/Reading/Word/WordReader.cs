namespace KnowledgeGraph.Extraction.Reading.Word;

/// <summary>
/// A Word document (.docx, ECMA-376) to blocks: a block a paragraph, each footnote and endnote behind the paragraph that marks it.
/// Headers and footers belong to the page and not to the text.
/// </summary>
internal static class WordReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="budget">What reading the file may cost; null for any.</param>
    /// <param name="withLook">Whether it is kept how the blocks look.</param>
    /// <exception cref="UnreadableDocumentException">It is damaged, or larger than what is read.</exception>
    public static List<Block> Read(ReadOnlyMemory<byte> content, ReadingBudget? budget = null, bool withLook = false) =>
        WordPackage.Guard(() => ReadPackage(content, budget, withLook));

    private static List<Block> ReadPackage(ReadOnlyMemory<byte> content, ReadingBudget? budget, bool withLook)
    {
        using WordPackage package = WordPackage.Open(content, budget);
        WordStyles styles = package.Read(package.PartsOf("styles").FirstOrDefault(), WordStyles.Read) ?? new WordStyles();
        WordNumbering numbering = package.Read(package.PartsOf("numbering").FirstOrDefault(), WordNumbering.Read) ?? new WordNumbering();
        var footnotes = new WordNotes(Notes(package, "footnote", styles), 1);
        var endnotes = new WordNotes(Notes(package, "endnote", styles), footnotes.End);

        var blocks = new List<Block>();
        package.Read<object?>(package.Main, xml =>
        {
            new WordText(xml, styles, numbering, footnotes, endnotes, blocks, withLook ? new WordLook() : null).ReadInside(-1);
            return null;
        });
        if (!blocks.Exists(b => b.Note is null))
        {
            throw new UnreadableDocumentException("is a Word file without a word of text: if its pages are pictures, text recognition (OCR) makes one that can be read");
        }

        AddSymbolOfHeader(package, styles, blocks);
        return TypedNotes.Find(blocks);
    }

    private static Dictionary<int, string> Notes(WordPackage package, string element, WordStyles styles) =>
        package.Read(package.PartsOf(element + "s").FirstOrDefault(), xml => WordNotes.Read(xml, element, note =>
        {
            var paragraphs = new List<Block>();
            new WordText(note, styles, new WordNumbering(), null, null, paragraphs).ReadInside(note.Node.Depth);
            return string.Join(' ', paragraphs.Select(p => p.Text));
        })) ?? [];

    // A document whose cover does not print its symbol bears it at the head of its pages.
    private static void AddSymbolOfHeader(WordPackage package, WordStyles styles, List<Block> blocks)
    {
        if (CoverSymbol.IsPrinted(blocks, ToldLanguage.FormsOf(blocks.Select(b => b.Text))))
        {
            return;
        }

        foreach (string header in package.PartsOf("header"))
        {
            var lines = new List<Block>();
            package.Read<object?>(header, xml =>
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
