using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeGraph.Wording.Differences;

namespace KnowledgeGraph.Queries.Comparing.Files;

/// <summary>Makes the marks of changes; each has a number of its own.</summary>
/// <param name="author">Whose changes they are: the text that they lead to.</param>
internal sealed class ChangeMarks(string author)
{
    private int _last;

    /// <summary>Adds a run to a paragraph as what became of it.</summary>
    public void Add(Paragraph paragraph, WordChange change, Run run)
    {
        paragraph.Append(change switch
        {
            WordChange.Deleted => new DeletedRun(run) { Id = Next(), Author = author },
            WordChange.Inserted => new InsertedRun(run) { Id = Next(), Author = author },
            _ => (OpenXmlElement)run,
        });
    }

    /// <summary>Marks the end of a paragraph.</summary>
    public void End(Paragraph paragraph, WordChange change)
    {
        if (change == WordChange.Kept)
        {
            return;
        }

        OpenXmlElement mark = change == WordChange.Deleted
            ? new Deleted { Id = Next(), Author = author } : new Inserted { Id = Next(), Author = author };
        paragraph.ParagraphProperties!.ParagraphMarkRunProperties = new ParagraphMarkRunProperties(mark);
    }

    private string Next() => (++_last).ToString(CultureInfo.InvariantCulture);
}
