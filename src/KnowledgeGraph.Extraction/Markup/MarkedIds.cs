using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>The ids of elements: labels and citations as they are called in the graph, without white space.</summary>
internal static class MarkedIds
{
    private const string Plain = "-._~!$&'()*+,;=:@/?";

    /// <summary>The id for a label.</summary>
    public static string Of(string label)
    {
        string id = XmlWords.Of(label);
        return id.Any(char.IsWhiteSpace) ? string.Concat(id.Select(c => char.IsWhiteSpace(c) ? '_' : c)) : id;
    }

    /// <summary>The reference to an id, <c>#OP4(a)</c> (RFC 3986, section 3.5).</summary>
    public static string Fragment(string id)
    {
        var fragment = new StringBuilder("#");
        foreach (char c in Of(id))
        {
            bool isPlain = !char.IsAscii(c) || char.IsAsciiLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal);
            fragment.Append(isPlain ? c.ToString() : Uri.HexEscape(c));
        }

        return fragment.ToString();
    }

    /// <summary>The label of an id; what had both a space and a low line has its label beside it.</summary>
    public static string LabelOf(string id) => id.Replace('_', ' ');

    /// <summary>The id of a citation, <c>PP3@23</c>.</summary>
    public static string Of(DocumentCitation citation) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(citation.Source)}@{citation.Span.Start}");
}
