using System.Globalization;
using KnowledgeGraph.Extraction.Reading.Xml;

namespace KnowledgeGraph.Extraction.Reading.Word;

/// <summary>
/// The notes of one kind, by their ids, and the marks that Word prints for them: it counts them in the order of the text and stores no
/// number. Notes with a mark of their own ("*") are numbered behind those it counts.
/// </summary>
/// <param name="texts">The notes.</param>
/// <param name="first">The number of the first.</param>
internal sealed class WordNotes(IReadOnlyDictionary<int, string> texts, int first)
{
    private readonly Dictionary<int, string> _marks = [];
    private int _counted;
    private int _own;

    /// <summary>The number behind the last.</summary>
    public int End => first + texts.Count;

    /// <summary>The note that a reference marks, which may mark it a second time.</summary>
    /// <param name="id">The note's id.</param>
    /// <param name="hasOwnMark">Whether the text prints a mark that Word does not count.</param>
    /// <param name="mark">Its mark in digits.</param>
    /// <param name="text">Its words, where this is its first mark; else null.</param>
    public bool TryMark(int id, bool hasOwnMark, out string mark, out string? text)
    {
        text = null;
        if (_marks.TryGetValue(id, out mark!))
        {
            return true;
        }

        if (!texts.TryGetValue(id, out text))
        {
            mark = "";
            return false;
        }

        int number = hasOwnMark ? End - ++_own : first + _counted++;
        _marks[id] = mark = number.ToString(CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>Reads the part; what parts the notes from the text is none.</summary>
    /// <param name="xml">The part.</param>
    /// <param name="element"><c>footnote</c> or <c>endnote</c>.</param>
    /// <param name="read">Reads what one holds.</param>
    public static Dictionary<int, string> Read(BoundedXml xml, string element, Func<BoundedXml, string> read)
    {
        var texts = new Dictionary<int, string>();
        while (WordNames.NextInside(xml, -1))
        {
            if (WordNames.Of(xml.Node) == element && !xml.Node.IsEmptyElement && WordNames.Number(xml.Node, "id") is int id)
            {
                bool isNote = WordNames.Attribute(xml.Node, "type") is null or "normal";
                string text = read(xml);
                if (isNote && text.Length > 0)
                {
                    texts.TryAdd(id, text);
                }
            }
        }

        return texts;
    }
}
