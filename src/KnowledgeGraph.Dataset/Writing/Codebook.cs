using System.Globalization;
using System.Text;
using KnowledgeGraph.Dataset.Columns;

namespace KnowledgeGraph.Dataset.Writing;

/// <summary>What people are told of the tables: <c>codebook.md</c>.</summary>
internal static class Codebook
{
    /// <summary>What its file is called.</summary>
    public const string FileName = "codebook.md";

    /// <summary>Its text.</summary>
    public static string Of(DatasetFacts facts)
    {
        var text = new StringBuilder();
        text.Append("# Codebook\n\nThe tables, and what their columns say. In CSV a text stands in quotes and nothing is nothing: `\"\"` is an empty text. Lists are the text of JSON\n")
            .Append("arrays. Days are written as 1948-12-10. Places in words are counted in UTF-16 units, as Java, JavaScript and C# count; Python counts code points, which\n")
            .Append("differ only behind rare signs. The rows of each table stand in the order of its key, which is in bold.\n");
        foreach ((Table table, long rows) in facts.Tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {table.Name}\n\n{table.Description} {rows:N0} rows.\n\n| column | type | may be missing | what |\n|---|---|---|---|\n");
            foreach ((int at, Column column) in table.Columns.Index())
            {
                string name = at < table.Keys ? $"**{column.Name}**" : column.Name;
                string values = column.Values.Count == 0 ? "" : $" One of {string.Join(", ", column.Values)}.";
                string leads = column.RefersTo is { } to ? $" → {to.Table}.{to.Column}" : "";
                text.Append(CultureInfo.InvariantCulture, $"| {name} | {Type(column.Type)} | {(column.IsRequired ? "" : "yes")} | {column.Description}{values}{leads} |\n");
            }
        }

        return text.ToString();
    }

    private static string Type(ColumnType type) => type switch
    {
        ColumnType.Whole => "whole number",
        ColumnType.Real => "number",
        ColumnType.Flag => "true or false",
        ColumnType.Day => "day",
        ColumnType.List => "list",
        _ => "text",
    };
}
