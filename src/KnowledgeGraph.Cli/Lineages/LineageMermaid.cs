using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Lineages;

/// <summary>A lineage as a Mermaid flowchart, from what builds to what is built on.</summary>
internal static class LineageMermaid
{
    private const int LongestTitle = 80;

    /// <summary>Prints the flowchart.</summary>
    public static void Print(Streams streams, LineageAnswer answer)
    {
        TextWriter text = streams.Text;
        text.WriteLine("flowchart LR");
        var names = new Dictionary<EntityId, string>();
        foreach (LineageNode node in answer.Graph.Nodes)
        {
            string name = $"n{names.Count.ToString(CultureInfo.InvariantCulture)}";
            names.Add(node.Entity, name);
            text.WriteLine($"    {name}[\"{Label(node.Entity, answer.Title(node.Entity))}\"]");
        }

        foreach (Relation edge in answer.Graph.Edges)
        {
            text.WriteLine(edge.Type == RelationType.HasPart
                ? $"    {names[edge.From]} -.- {names[edge.To]}"
                : $"    {names[edge.From]} -->|{edge.Type.Name()}| {names[edge.To]}");
        }
    }

    private static string Label(EntityId entity, string? title)
    {
        if (entity.IsProvision || title is null)
        {
            return Escape(entity.ToString());
        }

        string shown = Escape(Shortened(title));
        return entity.Instrument.IsSymbol ? $"{Escape(entity.ToString())}<br/>{shown}" : shown;
    }

    /// <summary>Text for a quoted label: whatever Mermaid, Markdown or HTML could read as its own is written as a character code.</summary>
    internal static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (char c in Printable.Of(text))
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
