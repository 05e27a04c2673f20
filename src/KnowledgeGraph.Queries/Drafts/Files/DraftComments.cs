using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Queries.Comparing.Files;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Drafts.Files;

/// <summary>Puts the report on a draft into its Word file: a comment at each place. What has no place is told at the beginning.</summary>
internal static class DraftComments
{
    private const string Author = "Citation check";
    private const string Initials = "CC";

    /// <summary>Adds the comments.</summary>
    public static void AddTo(MainDocumentPart main, DraftReading reading, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(main);
        WordprocessingCommentsPart part = main.WordprocessingCommentsPart ?? main.AddNewPart<WordprocessingCommentsPart>();
        part.Comments ??= new Comments();
        int next = 1 + part.Comments.Elements<Comment>().Select(c => int.TryParse(c.Id?.Value, CultureInfo.InvariantCulture, out int id) ? id : 0)
            .DefaultIfEmpty(-1).Max();
        CommentedParagraph[] paragraphs = [.. main.Document!.Body!.Descendants<Paragraph>().Where(p => !p.Ancestors<Paragraph>().Any())
            .Select(p => new CommentedParagraph(p)).Where(p => p.Skeleton.Length > 0)];
        var places = new DraftPlaces(reading.Document, [.. paragraphs.Select(p => p.Skeleton)]);
        List<string> unplaced =
            [$"{VerdictInWords.Counts(reading)}. {InWords.Of(reading.Wrong, "thing")} wrong, {InWords.Of(reading.Findings.Count - reading.Wrong)} to look at."];
        var comments = new List<(int Paragraph, int Start, int End, string Text)>();
        foreach (DraftLine line in DraftLine.Of(reading).Where(l => l.Kind is VerdictKind.Wrong or VerdictKind.Doubtful or VerdictKind.Unknown))
        {
            if (places.Of(line) is { } place)
            {
                comments.Add((place.Paragraph, place.Start, place.End, Text(line)));
            }
            else
            {
                unplaced.Add($"{(line.Label is { } label ? InWords.Label(label) + ": " : "")}{(line.Words.Length > 0 ? $"“{line.Words}”: " : "")}{Text(line)}");
            }
        }

        if (paragraphs.Length > 0)
        {
            comments.Insert(0, (0, 0, paragraphs[0].Skeleton.Length, string.Join("\n", unplaced)));
        }

        (int Paragraph, int Start, int End, string Id)[] placed = [.. comments.Select((c, i) =>
        {
            string id = (next + i).ToString(CultureInfo.InvariantCulture);
            part.Comments.Append(Comment(id, c.Text, at));
            return (c.Paragraph, c.Start, c.End, id);
        })];
        foreach (IGrouping<int, (int Paragraph, int Start, int End, string Id)> ofOne in placed.GroupBy(p => p.Paragraph))
        {
            paragraphs[ofOne.Key].Comment([.. ofOne.Select(p => (p.Start, p.End, p.Id))]);
        }
    }

    private static string Text(DraftLine line) =>
        $"{Capital(VerdictInWords.Of(line.Kind))}. {line.Message}{(line.Right is { } right && !line.Message.Contains(right, StringComparison.Ordinal) ? $" Right: {right}" : "")}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static Comment Comment(string id, string text, DateTimeOffset at)
    {
        var comment = new Comment { Id = id, Author = Author, Initials = Initials, Date = at.UtcDateTime };
        foreach (string line in text.Split('\n'))
        {
            comment.Append(new Paragraph(new Run(new Text(TrackedText.Clean(line)) { Space = SpaceProcessingModeValues.Preserve })));
        }

        return comment;
    }
}
