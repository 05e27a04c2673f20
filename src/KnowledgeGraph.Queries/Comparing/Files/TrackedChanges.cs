using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeGraph.Queries.Comparing.Files;

/// <summary>
/// A comparison as a Word file with tracked changes: whoever accepts all of them has the one text, whoever rejects all of them the other, paragraph
/// for paragraph. What moved is deleted where it stood and inserted where it stands; footnotes are footnotes.
/// </summary>
public static class TrackedChanges
{
    /// <summary>The media type of the file.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>What the file is called: <c>A_RES_75_93-A_RES_74_83.docx</c>.</summary>
    public static string FileName(TextComparison comparison) => $"{Safe(comparison.Right.Name)}-{Safe(comparison.Left.Name)}.docx";

    /// <summary>Writes the file. The stream is left open.</summary>
    /// <param name="comparison">The comparison; its left text is what is left when all changes are rejected.</param>
    /// <param name="output">Where it is written to; it need not be one that can be read or sought in.</param>
    public static void Write(TextComparison comparison, Stream output)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            Fill(comparison, package);
        }

        file.Position = 0;
        file.CopyTo(output);
    }

    private static void Fill(TextComparison comparison, WordprocessingDocument package)
    {
        MainDocumentPart main = package.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = TrackedStyles.Make();
        var marks = new ChangeMarks(TrackedText.Clean(comparison.Right.Name));
        var notes = new TrackedNotes(comparison, marks);
        var body = new Body();
        var text = new TrackedText(body, marks, notes);
        foreach (ComparisonRow head in comparison.Heads)
        {
            text.Add(head.Left, head.Right, head.Words);
        }

        foreach (ComparisonStep step in comparison.Steps)
        {
            text.Add(step.Left, step.Right, step.Words);
        }

        foreach (ComparisonRow row in comparison.Closings.Concat(notes.Unmarked()))
        {
            text.Add(row.Left, row.Right, row.Words);
        }

        // The last paragraph of a document has no mark that could be deleted: this one is neither text's.
        body.Append(new Paragraph(), Page());
        main.AddNewPart<FootnotesPart>().Footnotes = notes.Make();
        main.Document = new Document(body);
        package.PackageProperties.Title = TrackedText.Clean($"{comparison.Right.Name} beside {comparison.Left.Name}");
    }

    private static SectionProperties Page() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1440, Bottom = 1440, Left = 1440, Right = 1440, Header = 708, Footer = 708, Gutter = 0 });

    private static string Safe(string name)
    {
        string safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_')).Trim('_', '.');
        return safe.Length == 0 ? "text" : safe[..Math.Min(safe.Length, 60)];
    }
}
