using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeGraph.Wording.Alignment;
using KnowledgeGraph.Wording.Differences;

namespace KnowledgeGraph.Queries.Comparing.Files;

/// <summary>Writes compared paragraphs as paragraphs of Word, one behind another.</summary>
/// <param name="parent">What they are added to.</param>
/// <param name="marks">Makes the marks of changes.</param>
/// <param name="notes">Takes the footnotes; null within one, where a mark is only a raised number.</param>
internal sealed class TrackedText(OpenXmlCompositeElement parent, ChangeMarks marks, TrackedNotes? notes)
{
    /// <summary>Adds paragraphs that correspond, or that only one text has.</summary>
    public void Add(IReadOnlyList<ComparedParagraph> left, IReadOnlyList<ComparedParagraph> right, IReadOnlyList<ComparedWords> words)
    {
        (SideRuns one, SideRuns other) = (new SideRuns(left), new SideRuns(right));
        Paragraph paragraph = Begin(one.Begin(), other.Begin());
        foreach (ComparedWords piece in words)
        {
            foreach ((WordChange change, SideRun run, string? partner) in Runs(piece, one, other))
            {
                if (run.IsBreak)
                {
                    marks.End(paragraph, change);
                    paragraph = Begin(
                        change == WordChange.Inserted ? null : one.Begin(), change == WordChange.Deleted ? null : other.Begin());
                }
                else
                {
                    Add(paragraph, change, run, partner);
                }
            }
        }

        marks.End(paragraph, right.Count == 0 ? WordChange.Deleted : left.Count == 0 ? WordChange.Inserted : WordChange.Kept);
    }

    /// <summary>Adds the words of a note to the paragraph that it is.</summary>
    public void Fill(Paragraph paragraph, IReadOnlyList<ComparedWords> words)
    {
        foreach (ComparedWords piece in words)
        {
            foreach ((WordChange change, string text) in Literally(piece))
            {
                marks.Add(paragraph, change, Words(change, text.Replace('\n', ' '), isOpening: false));
            }
        }
    }

    /// <summary>What a file of XML can hold of a text.</summary>
    public static string Clean(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c)))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }

    // What both have and print otherwise is one text's and the other's, but for marks of notes that correspond.
    private static IEnumerable<(WordChange Change, SideRun Run, string? Partner)> Runs(ComparedWords piece, SideRuns one, SideRuns other)
    {
        IReadOnlyList<SideRun> left = one.Take(piece.Left);
        IReadOnlyList<SideRun> right = other.Take(piece.Right);
        if (piece.Change == WordChange.Kept && piece.Left == piece.Right)
        {
            return SameCuts(left, right);
        }

        return left is [{ Note: { } note }] && right is [{ Note: not null } mark] && piece.Change == WordChange.Kept
            ? [(WordChange.Kept, mark, note)]
            : [.. left.Select(r => (WordChange.Deleted, r, (string?)null)), .. right.Select(r => (WordChange.Inserted, r, (string?)null))];
    }

    // The same words may be opening words in one text only: printed as the other prints them, a note's mark with its partner.
    private static IEnumerable<(WordChange, SideRun, string?)> SameCuts(IReadOnlyList<SideRun> left, IReadOnlyList<SideRun> right)
    {
        var partners = new Dictionary<int, string>();
        int at = 0;
        foreach (SideRun run in left)
        {
            if (run.Note is { } note)
            {
                partners[at] = note;
            }

            at += run.Text.Length;
        }

        at = 0;
        foreach (SideRun run in right)
        {
            yield return (WordChange.Kept, run, partners.GetValueOrDefault(at));
            at += run.Text.Length;
        }
    }

    private static IEnumerable<(WordChange Change, string Text)> Literally(ComparedWords piece) =>
        piece.Change != WordChange.Kept || piece.Left == piece.Right
            ? [(piece.Change, piece.Text)] : [(WordChange.Deleted, piece.Left), (WordChange.Inserted, piece.Right)];

    private Paragraph Begin(ComparedParagraph? left, ComparedParagraph? right)
    {
        ComparedParagraph shown = right ?? left!;
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = TrackedStyles.Of(shown) }));
        parent.Append(paragraph);
        (string? old, string? now) = (left is null ? null : PrintedParagraph.Number(left), right is null ? null : PrintedParagraph.Number(right));
        if (old == now && left is not null && right is not null)
        {
            Number(paragraph, WordChange.Kept, now);
        }
        else
        {
            Number(paragraph, WordChange.Deleted, old);
            Number(paragraph, WordChange.Inserted, now);
        }

        return paragraph;
    }

    private void Number(Paragraph paragraph, WordChange change, string? number)
    {
        if (number is not null)
        {
            Run run = Words(change, number, isOpening: false);
            run.Append(new TabChar());
            marks.Add(paragraph, change, run);
        }
    }

    private void Add(Paragraph paragraph, WordChange change, SideRun run, string? partner)
    {
        Run? reference = run.Note is null || notes is null ? null : change switch
        {
            WordChange.Kept => partner is null ? null : notes.Mark(partner, run.Note),
            WordChange.Deleted => notes.Mark(run.Note, null),
            _ => notes.Mark(null, run.Note),
        };
        marks.Add(paragraph, change, reference ?? Words(change, run.Text, run.IsOpening));
    }

    private static Run Words(WordChange change, string words, bool isOpening)
    {
        var run = new Run();
        if (isOpening)
        {
            run.RunProperties = new RunProperties(new Italic());
        }

        string text = Clean(words);
        run.Append(change == WordChange.Deleted
            ? new DeletedText(text) { Space = SpaceProcessingModeValues.Preserve }
            : (OpenXmlElement)new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }
}
