using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Queries.Phrasing;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Explorer.Addresses;

/// <summary>
/// The language of a page, which its address begins with: <c>/fr/i/A/RES/74/174</c>. English pages have none, as their addresses always were.
/// An address names one page in one language, so it can be kept by whoever keeps pages, and be cited.
/// </summary>
internal static class PageLanguage
{
    // The stroke and two letters.
    private const int Prefix = 3;

    /// <summary>The languages of pages, English first.</summary>
    public static IReadOnlyList<string> All => Phrases.Spoken;

    /// <summary>Answers in the language that the address begins with, from whatever answers without one.</summary>
    public static async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        (string language, string path) = Read(context.Request.Path.Value ?? "");
        if (language == Languages.English)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        context.Request.Path = path;
        using Speech speech = Speech.In(language);
        await next(context).ConfigureAwait(false);
    }

    /// <summary>An address of this service in the language that is spoken.</summary>
    /// <param name="path">The address without a language, <c>/search</c>.</param>
    public static string Here(string path) => In(Speech.Language, path);

    /// <summary>An address in a language.</summary>
    public static string In(string language, string path) => language == Languages.English ? path
        : path == "/" ? $"/{language}" : $"/{language}{path}";

    /// <summary>An address and its language apart.</summary>
    public static (string Language, string Path) Read(string address) =>
        address.Length >= Prefix && (address.Length == Prefix || address[Prefix] is '/' or '?' or '#') && address[1..Prefix] is var code
        && code != Languages.English && All.Contains(code)
            ? (code, address.Length > Prefix && address[Prefix] == '/' ? address[Prefix..] : "/" + address[Prefix..])
            : (Languages.English, address);
}
