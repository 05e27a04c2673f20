using System.Text.Json;

namespace KnowledgeGraph.Api.Tests.Corpus;

/// <summary>What stands in answers, by the names of fields.</summary>
internal static class AnswerParts
{
    public static string? Text(this JsonElement element, string field) => element.GetProperty(field).GetString();

    public static int Number(this JsonElement element, string field) => element.GetProperty(field).GetInt32();

    public static JsonElement.ArrayEnumerator List(this JsonElement element, string field) => element.GetProperty(field).EnumerateArray();

    /// <summary>The items of a list or of its groups.</summary>
    public static JsonElement.ArrayEnumerator Nodes(this JsonElement list) => list.List("nodes");

    public static string Id(this JsonElement entity) => entity.Text("id")!;

    /// <summary>The id of the text that a paragraph is of.</summary>
    public static string TextId(this JsonElement paragraph) => paragraph.Id().Split('#')[0];
}
