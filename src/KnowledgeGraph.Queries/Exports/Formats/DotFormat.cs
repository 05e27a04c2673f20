using System.Globalization;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Queries.Exports.Formats;

/// <summary>Graphviz DOT (https://graphviz.org/doc/info/lang.html). The drawing's places are kept for <c>neato -n</c>; <c>dot</c> makes its
/// own.</summary>
internal static class DotFormat
{
    private const int Points = 144;

    public static void Write(LineageAnswer lineage, Stream stream)
    {
        using StreamWriter text = FileStyle.Text(stream);
        text.WriteLine("digraph lineage {");
        text.WriteLine("  rankdir=LR;");
        text.WriteLine("  node [shape=box];");
        foreach (AnswerNode node in lineage.Nodes)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{node.Point.X * Points},{-node.Point.Y * Points}");
            string style = node.Instrument?.IsLoaded == true ? "" : ", style=dashed";
            text.WriteLine($"  {Quoted(node.Id)} [label={Quoted(node.Caption)}, tooltip={Quoted(node.Title ?? node.Id)}, pos=\"{place}\"{style}];");
        }

        foreach (AnswerEdge edge in lineage.Edges)
        {
            text.WriteLine(edge.IsPart
                ? $"  {Quoted(edge.From)} -> {Quoted(edge.To)} [id={Quoted(edge.Id)}, label={Quoted(edge.Type)}, style=dotted, arrowhead=none, fontcolor=transparent];"
                : $"  {Quoted(edge.From)} -> {Quoted(edge.To)} [id={Quoted(edge.Id)}, label={Quoted(edge.Type)}, tooltip={Quoted(string.Join(" | ", edge.Words))}];");
        }

        text.WriteLine("}");
    }

    // In a quoted string only the quotation mark is escaped, but labels read a backslash as the start of an escape of their own.
    private static string Quoted(string text) =>
        $"\"{PlainText.Of(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
