using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Queries.Exports.Formats;

/// <summary>A Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html), from what builds to what is built on.</summary>
internal static class MermaidFormat
{
    private const int LongestTitle = 80;

    public static void Write(LineageAnswer lineage, Stream stream)
    {
        using StreamWriter text = FileStyle.Text(stream);
        text.WriteLine("flowchart LR");
        var names = new Dictionary<EntityId, string>();
        foreach (AnswerNode node in lineage.Nodes)
        {
            string name = $"n{names.Count.ToString(CultureInfo.InvariantCulture)}";
            names.Add(node.Entity, name);
            text.WriteLine($"    {name}[\"{Label(node)}\"]");
        }

        foreach (AnswerEdge edge in lineage.Edges)
        {
            text.WriteLine(edge.IsPart
                ? $"    {names[edge.Relation.From]} -.- {names[edge.Relation.To]}"
                : $"    {names[edge.Relation.From]} -->|{edge.Type}| {names[edge.Relation.To]}");
        }
    }

    private static string Label(AnswerNode node)
    {
        EntityId entity = node.Entity;
        if (entity.IsProvision || node.Title is not { } title)
        {
            return Escape(node.Id);
        }

        string shown = Escape(Shortened(title));
        return entity.Instrument.IsSymbol ? $"{Escape(node.Id)}<br/>{shown}" : shown;
    }

    /// <summary>Text for a quoted label: whatever Mermaid, Markdown or HTML could read as its own is written as a character code.</summary>
    private static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (char c in PlainText.Of(text))
        {
            if (char.IsAsciiLetterOrDigit(c) || c > 0x7F || c is ' ' or '/' or '.' or ',' or ':' or '-' or '(' or ')' or '\'')
            {
                safe.Append(c);
            }
            else
            {
                safe.Append(CultureInfo.InvariantCulture, $"#{(int)c};");
            }
        }

        return safe.ToString();
    }

    private static string Shortened(string title)
    {
        if (title.Length <= LongestTitle)
        {
            return title;
        }

        int end = char.IsHighSurrogate(title[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle;
        return $"{title[..end].TrimEnd()}…";
    }
}
