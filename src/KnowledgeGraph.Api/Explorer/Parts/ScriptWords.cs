using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Api.Explorer.Addresses;
using static KnowledgeGraph.Queries.Phrasing.Said;

namespace KnowledgeGraph.Api.Explorer.Parts;

/// <summary>What scripts say, and how the addresses of the page's language begin. They read it from the page, since no script runs that
/// stands in one.</summary>
internal static class ScriptWords
{
    private const int MostSuggestions = 8;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As JSON.</summary>
    public static string Json => JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["here"] = PageLanguage.Here("/").TrimEnd('/'),
            ["copy"] = Say("Copy"),
            ["copyOf"] = Say("Copy {0}", "{0}"),
            ["linkTo"] = Say("Link to {0}", "{0}"),
            ["copyLinkTo"] = Say("Copy link to {0}", "{0}"),
            ["copied"] = Say("Copied"),
            ["cannotCopy"] = Say("Cannot copy"),
            ["toBeCopied"] = Say("To be copied"),
            ["texts"] = Say("Texts"),
            ["suggestions"] = Enumerable.Range(0, MostSuggestions + 1).Select(n => Count(n, "suggestion")),
        },
        Options);

    /// <summary>What the script of the picture says besides.</summary>
    public static string OfPicture => JsonSerializer.Serialize(
        new Dictionary<string, string>
        {
            ["more"] = Say("More"),
            ["open"] = Say("Open"),
            ["close"] = Say("Close"),
            ["read"] = Say("Read the text"),
            ["own"] = Say("Its own lineage"),
            ["byParagraph"] = Say("By paragraph"),
            ["onlyWay"] = Say("Only the way there"),
            ["allAgain"] = Say("All again"),
            ["nothing"] = Say("Choose nothing"),
            ["way"] = Say("The way there"),
            ["smaller"] = Say("Smaller"),
            ["larger"] = Say("Larger"),
            ["whole"] = Say("Whole"),
            ["wholePicture"] = Say("The whole picture"),
        },
        Options);
}
