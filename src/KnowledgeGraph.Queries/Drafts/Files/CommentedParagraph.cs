using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeGraph.Queries.Drafts.Files;

/// <summary>A paragraph of a Word file: its letters and digits, each with where it stands, so that comments can be put around some of them.</summary>
internal sealed class CommentedParagraph
{
    private readonly List<(Text Text, int Offset)> _places = [];

    /// <summary>The words of a paragraph.</summary>
    public CommentedParagraph(Paragraph paragraph)
    {
        var skeleton = new StringBuilder();
        foreach (Text text in paragraph.Descendants<Text>()
            .Where(t => t.Parent is Run run && !IsMark(run) && t.Ancestors<Paragraph>().First() == paragraph && !t.Ancestors<DeletedRun>().Any()))
        {
            for (int at = 0; at < text.Text.Length; at++)
            {
                if (DraftPlaces.IsKept(text.Text[at]))
                {
                    skeleton.Append(char.ToLowerInvariant(text.Text[at]));
                    _places.Add((text, at));
                }
            }
        }

        Skeleton = skeleton.ToString();
    }

    /// <summary>Its letters and digits, in small letters.</summary>
    public string Skeleton { get; }

    /// <summary>Puts comments around letters.</summary>
    /// <param name="comments">From which letter to before which, and the comment's id.</param>
    public void Comment(IReadOnlyList<(int Start, int End, string Id)> comments)
    {
        // From the end: what stands before a cut keeps its place.
        IEnumerable<(int At, bool IsStart, string Id)> cuts =
            comments.SelectMany(c => new[] { (At: c.Start, true, c.Id), (At: c.End - 1, false, c.Id) })
            .OrderByDescending(c => c.At).ThenBy(c => c.Item2);
        foreach ((int at, bool isStart, string id) in cuts)
        {
            (Text text, int offset) = _places[at];
            if (isStart)
            {
                var run = (Run)text.Parent!;
                if (offset > 0 || text.PreviousSibling() is not (null or RunProperties))
                {
                    run = CutBefore(run, text, offset);
                    Moved(at, text, offset, run);
                }

                run.InsertBeforeSelf(new CommentRangeStart { Id = id });
            }
            else
            {
                var run = (Run)text.Parent!;
                if (offset + 1 < text.Text.Length || text.NextSibling() is not null)
                {
                    CutBefore(run, text, offset + 1);
                }

                run.InsertAfterSelf(new Run(new CommentReference { Id = id }));
                run.InsertAfterSelf(new CommentRangeEnd { Id = id });
            }
        }
    }

    // The letters behind a start are another run's now: of those only the one itself may be asked for again, by another start there.
    private void Moved(int at, Text text, int offset, Run run)
    {
        Text first = run.Elements<Text>().First();
        for (int i = at; i < _places.Count && _places[i].Text == text; i++)
        {
            _places[i] = (first, _places[i].Offset - offset);
        }
    }

    // The run from a letter on as a run of its own, of the same look.
    private static Run CutBefore(Run run, Text text, int offset)
    {
        var behind = new Run();
        if (run.RunProperties is { } look)
        {
            behind.RunProperties = (RunProperties)look.CloneNode(true);
        }

        OpenXmlElement[] after = [.. text.ElementsAfter()];
        if (offset < text.Text.Length)
        {
            behind.Append(new Text(text.Text[offset..]) { Space = SpaceProcessingModeValues.Preserve });
        }

        foreach (OpenXmlElement element in after)
        {
            element.Remove();
            behind.Append(element);
        }

        if (offset == 0)
        {
            text.Remove();
        }
        else
        {
            text.Text = text.Text[..offset];
            text.Space = SpaceProcessingModeValues.Preserve;
        }

        run.InsertAfterSelf(behind);
        return behind;
    }

    // "1" raised is the mark of a note that is typed.
    private static bool IsMark(Run run) => run.RunProperties?.VerticalTextAlignment?.Val?.Value == VerticalPositionValues.Superscript
        && run.InnerText.All(c => char.IsDigit(c) || char.IsWhiteSpace(c));
}
