using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Loading.Fetching;

/// <summary>What the service answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Content">The body; empty unless the status is 200.</param>
internal sealed partial record ServiceReply(HttpStatusCode Status, ReadOnlyMemory<byte> Content)
{
    private const int Near = 4096;
    private const int LongestTitle = 80;

    /// <summary>The media type that it states.</summary>
    public string? MediaType { get; init; }

    /// <summary>What it calls this state of the document.</summary>
    public string? ETag { get; init; }

    /// <summary>How long it asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether another attempt may fare better (RFC 9110, 15.5.9, 15.6; RFC 6585, 4).</summary>
    public bool IsPassing => (int)Status is 408 or 425 or 429 or 500 or 502 or 503 or 504;

    /// <summary>The ending of the document's file, by its content; null where it is neither PDF nor Word.</summary>
    public string? Ending => Content.Span.StartsWith("%PDF-"u8) ? ".pdf" : Content.Span.StartsWith("PK\u0003\u0004"u8) ? ".docx" : null;

    /// <summary>What is said of a body that is no document.</summary>
    public string Fault()
    {
        string start = Encoding.UTF8.GetString(Content.Span[..Math.Min(Content.Length, Near)]).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (Content.IsEmpty)
        {
            return "came without a word: the service answered with nothing";
        }

        if (!start.StartsWith('<'))
        {
            return $"came as something that is no document ({MediaType ?? "of no stated type"})";
        }

        string title = Title().Match(start) is { Success: true } match
            ? Blank().Replace(WebUtility.HtmlDecode(match.Groups[1].Value), " ").Trim() : "";
        title = title.Length > LongestTitle ? title[..LongestTitle] + "…" : title;
        return $"came as a web page instead of a document{(title.Length > 0 ? $": “{title}”" : "")}. The service may not have it, or be out of order";
    }

    [GeneratedRegex("<title[^>]*>([^<]*)<", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
