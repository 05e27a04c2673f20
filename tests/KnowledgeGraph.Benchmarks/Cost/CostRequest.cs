using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Cost;

/// <summary>A request as it is sent: to an address, with a body or none.</summary>
/// <param name="Address">The path and the query string.</param>
/// <param name="Body">The body; null for GET.</param>
/// <param name="MediaType">What the body is.</param>
/// <param name="Words">What it is, for people: the query, the draft's shape.</param>
internal sealed record CostRequest(string Address, byte[]? Body, string? MediaType, string Words)
{
    private const string Boundary = "kg-cost-boundary";

    /// <summary>What answers are accepted; null where that is not said.</summary>
    public string? Accepts { get; init; }

    /// <summary>A page or a file.</summary>
    public static CostRequest Get(string address) => new(address, null, null, address);

    /// <summary>A query, with a text in the variable <c>t</c>.</summary>
    public static CostRequest Query(string query, string? text = null) => new(
        "/graphql",
        JsonSerializer.SerializeToUtf8Bytes(new { query, variables = new { t = text }, extensions = new { cost = true } }),
        "application/json", text is null ? query : $"{query} (t: {text.Length:N0} characters)");

    /// <summary>A form with a file, or with words, and other fields.</summary>
    public static CostRequest Form(
        string address, string words, string? file, byte[] content, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        using var body = new MemoryStream();
        foreach ((string name, string value) in fields)
        {
            Write(body, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        }

        Write(body, file is null
            ? $"--{Boundary}\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n"
            : $"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file}\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.Write(content);
        Write(body, $"\r\n--{Boundary}--\r\n");
        return new CostRequest(address, body.ToArray(), $"multipart/form-data; boundary={Boundary}", words);
    }

    /// <summary>The same for a client.</summary>
    public HttpRequestMessage Message()
    {
        var message = new HttpRequestMessage(Body is null ? HttpMethod.Get : HttpMethod.Post, Address);
        if (Accepts is not null)
        {
            message.Headers.TryAddWithoutValidation("Accept", Accepts);
        }

        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(MediaType!);
        }

        return message;
    }

    private static void Write(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
