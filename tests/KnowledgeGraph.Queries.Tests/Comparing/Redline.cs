using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeGraph.Queries.Tests.Comparing;

/// <summary>
/// What a Word file with tracked changes says once all of them are accepted, or all rejected, as Word does it: what is deleted goes, or stays; a
/// paragraph whose end goes is one with the next. A footnote stands in braces where it is marked.
/// </summary>
internal sealed class Redline(WordprocessingDocument file)
{
    private readonly Dictionary<long, Footnote> _notes =
        file.MainDocumentPart!.FootnotesPart!.Footnotes!.Elements<Footnote>().ToDictionary(n => n.Id!.Value);

    public string[] Accepted() => Paragraphs<DeletedRun, Deleted>();

    public string[] Rejected() => Paragraphs<InsertedRun, Inserted>();

    private string[] Paragraphs<TRun, TMark>()
        where TRun : OpenXmlElement
        where TMark : OpenXmlElement
    {
        var paragraphs = new List<string>();
        string open = "";
        foreach (Paragraph paragraph in file.MainDocumentPart!.Document!.Body!.Elements<Paragraph>())
        {
            open += Words<TRun>(paragraph);
            if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<TMark>() is null)
            {
                paragraphs.Add(open);
                open = "";
            }
        }

        // The last one is there in any document, and empty.
        Assert.That(paragraphs[^1] + open, Is.Empty);
        return [.. paragraphs[..^1]];
    }

    private string Words<TRun>(Paragraph paragraph)
        where TRun : OpenXmlElement => string.Concat(paragraph.ChildElements.Where(c => c is not TRun and not ParagraphProperties)
            .SelectMany(c => c is Run run ? [run] : c.Elements<Run>())
            .SelectMany(r => r.ChildElements)
            .Select(c => c switch
            {
                Text text => text.Text,
                DeletedText text => text.Text,
                TabChar => "\t",
                FootnoteReference reference =>
                    "{" + string.Concat(_notes[reference.Id!.Value].Elements<Paragraph>().Select(Words<TRun>)).Trim() + "}",
                FootnoteReferenceMark or RunProperties => "",
                _ => throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"A run holds {c.GetType().Name}.")),
            }));
}
