using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>
/// A PDF to blocks. A PDF says where each character is printed and nothing else; words, lines, columns, paragraphs, footnotes and what
/// belongs to the page are found again by where they stand.
/// </summary>
internal static class PdfReader
{
    private const int LongestWord = 256;

    /// <summary>Reads a document.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="budget">What reading the file may cost; null for any.</param>
    /// <param name="withLook">Whether it is kept how the blocks look.</param>
    /// <exception cref="UnreadableDocumentException">It is encrypted, damaged, scanned, or asks for more than is read.</exception>
    public static List<Block> Read(ReadOnlyMemory<byte> content, ReadingBudget? budget = null, bool withLook = false)
    {
        var pages = new List<PageLayout>();
        PdfFile.Read(content, budget, page => pages.Add(PageLayout.Of(page)));
        if (!pages.Exists(p => p.Lines.Count > 0))
        {
            throw new UnreadableDocumentException(
                "is a PDF without text: a scan, of which only pictures are kept. Text recognition (OCR) makes one that can be read");
        }

        DraftingForms forms = ToldLanguage.FormsOf(pages.SelectMany(p => p.Lines).Select(l => l.Text));
        List<TextLine> furniture = PdfFurniture.Remove(pages, forms);
        var notes = new PdfNotes(TextSize(pages));
        pages.ForEach(notes.Take);
        List<TextLine> lines = [.. pages.SelectMany(p => p.Lines)];
        var words = new CutWords([.. lines.Select(l => l.Text), .. notes.All.SelectMany(n => n.Lines).Select(l => l.Text)]);

        PdfLook? look = withLook ? new PdfLook() : null;
        List<(Block Block, int Page)> body = [.. PdfParagraphs.Of(lines, pages[0].Width, forms).Select(p => (Join(p, words, look), p[0].Page))
            .Where(p => p.Item1.Text.Length > 0)];
        List<Block> blocks = Together(body,
            [.. notes.All.Select(n => (Join(n.Lines, words, look) with { Note = n.Marker, Role = BlockRole.Unknown }, n.Page))]);
        if (!CoverSymbol.IsPrinted(blocks, forms) && furniture.Find(l => CoverSymbol.Is(l.Text)) is { } symbol)
        {
            blocks.Insert(0, new Block(symbol.Text));
        }

        blocks = TypedNotes.Find(blocks);
        return blocks.Exists(b => b.Note is null && Superscript.IndexIn(b.Text) >= 0) ? blocks : GluedMarks.Separate(blocks);
    }

    private static double TextSize(List<PageLayout> pages) =>
        pages.SelectMany(p => p.Lines).GroupBy(l => Math.Round(l.Size * 2) / 2).MaxBy(g => g.Sum(l => l.Text.Length))?.Key ?? 0;

    private static Block Join(List<TextLine> lines, CutWords words, PdfLook? look)
    {
        var line = new Line();
        for (int i = 0; i < lines.Count; i++)
        {
            bool isCut = i > 0 && (EndsCut(line, lines[i].Text, words) || StandTogether(line, lines[i].Text));
            foreach ((TextRun run, int at) in lines[i].Runs.Select((r, at) => (r, at)))
            {
                bool isGlued = run.Gap == RunGap.None || (run.Gap == RunGap.Empty && words.IsGapInside(End(line), run.Text));
                if (at == 0 ? !isCut : !isGlued)
                {
                    line.Append(" ");
                }

                int start = line.Length;
                line.Append(run.Text);
                if (run.IsItalic)
                {
                    line.EndItalics(start);
                }

                look?.EndWords(line, start, run, lines[i]);
            }
        }

        TextSpan italics = line.FirstItalics;
        BlockLook? seen = look?.Of(line, lines[0]);
        return new Block(
            line.Take(), null, lines[0].IsCell ? BlockRole.Cell : BlockRole.Unknown, italics, new SourcePlace(Page: lines[0].Page), seen);
    }

    // Where its last word lies; what stands before that is not copied for each piece of a long paragraph.
    private static string End(Line line) => line.From(Math.Max(0, line.Length - LongestWord));

    private static bool StandTogether(Line line, string next) =>
        next.Length > 0 && End(line) is [.., var last] && Letters.StandTogether(last, next[0]);

    // A hyphen or a stroke at a line's end belongs to the word or the symbol that it has cut; a hyphen may be there for the cut alone.
    private static bool EndsCut(Line line, string next, CutWords words)
    {
        string text = End(line);
        if (text.EndsWith('/') || (text.Length > 1 && text[^1] == '–' && text[^2] != ' '))
        {
            return true;
        }

        if (text.Length < 2 || !CutWords.IsHyphen(text[^1]) || !char.IsLetterOrDigit(text[^2]))
        {
            return line.EndsWithSoftHyphen;
        }

        if (words.IsHyphenated(text, next))
        {
            line.RemoveLast();
        }

        return true;
    }

    // Each note behind the paragraph that bears its mark on its page or the one before; one without a mark behind the text of its page.
    private static List<Block> Together(List<(Block Block, int Page)> body, List<(Block Block, int Page)> notes)
    {
        var blocks = new List<Block>(body.Count + notes.Count);
        var waiting = new LinkedList<(Block Block, int Page)>(notes);
        for (int i = 0; i < body.Count; i++)
        {
            (Block block, int page) = body[i];
            blocks.Add(block);
            int nextPage = i + 1 < body.Count ? body[i + 1].Page : int.MaxValue;
            foreach (string mark in Marks(block.Text))
            {
                for (LinkedListNode<(Block Block, int Page)>? note = waiting.First; note is not null && note.Value.Page <= nextPage; note = note.Next)
                {
                    if (note.Value.Block.Note == mark && note.Value.Page >= page)
                    {
                        blocks.Add(note.Value.Block);
                        waiting.Remove(note);
                        break;
                    }
                }
            }

            while (waiting.First is { } late && late.Value.Page < nextPage && late.Value.Page < page)
            {
                blocks.Add(late.Value.Block);
                waiting.RemoveFirst();
            }
        }

        blocks.AddRange(waiting.Select(n => n.Block));
        return blocks;
    }

    private static IEnumerable<string> Marks(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            int length = Superscript.Length(text.AsSpan(at));
            if (length > 0)
            {
                yield return Superscript.ToPlain(text.AsSpan(at, length));
                at += length;
            }
        }
    }
}
