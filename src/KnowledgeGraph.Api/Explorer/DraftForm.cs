using KnowledgeGraph.Queries.Drafts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>A form with a draft: pasted words, or a file.</summary>
/// <param name="Fields">The fields of the form.</param>
/// <param name="Draft">The draft; null where there is none.</param>
internal sealed record DraftForm(IFormCollection Fields, DraftInput? Draft)
{
    // What a form has around its file.
    private const int Envelope = 64 * 1024;

    // A browser that is still sending does not read an answer: what is too large is let through the wire, unread, up to here.
    private const int MostSent = 64 << 20;

    // What a draft costs its client, measured against what queries cost: about as much as the objects that take the same time to read.
    private const int LeastCost = 1000;
    private const int BytesACost = 100;

    // A page that goes back with its draft in it is not to become a burden for the wire: a larger file is chosen again.
    private const int MostKept = 1 << 20;

    /// <summary>The draft as a page hands it back to keep its report: the bytes of a file, in base 64; null of words, and of a file that is chosen
    /// again.</summary>
    public static string? Handed(DraftInput draft) => draft.Content is { Length: <= MostKept } content ? Convert.ToBase64String(content) : null;

    /// <summary>What reading a draft costs its client.</summary>
    public static int Cost(DraftInput draft) => LeastCost + ((draft.Content?.Length ?? draft.Words!.Length) / BytesACost);

    /// <summary>Reads a form. The whole of it stays in memory: nothing of a draft may reach a disk.</summary>
    /// <param name="request">The request.</param>
    /// <param name="mostBytes">The largest draft.</param>
    /// <exception cref="InvalidDataException">It is too large.</exception>
    public static async Task<DraftForm> ReadAsync(HttpRequest request, int mostBytes)
    {
        int most = mostBytes + Envelope;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Math.Max(most, MostSent);
        }

        if (request.ContentLength > most)
        {
            throw new InvalidDataException("The form is too large.");
        }

        if (!request.HasFormContentType)
        {
            return new DraftForm(FormCollection.Empty, null);
        }

        var form = new FormOptions
        {
            MultipartBodyLengthLimit = most,
            BufferBodyLengthLimit = most,
            MemoryBufferThreshold = most,
            ValueLengthLimit = most,
            ValueCountLimit = 16
        };
        IFormCollection fields = await request.ReadFormAsync(form, request.HttpContext.RequestAborted).ConfigureAwait(false);
        if (Kept(fields, mostBytes) is { } kept)
        {
            return new DraftForm(fields, kept);
        }

        if (fields.Files.GetFile("file") is { Length: > 0 } file)
        {
            if (file.Length > mostBytes)
            {
                throw new InvalidDataException("The file is too large.");
            }

            byte[] content = new byte[file.Length];
            Stream sent = file.OpenReadStream();
            await using (sent.ConfigureAwait(false))
            {
                await sent.ReadExactlyAsync(content, request.HttpContext.RequestAborted).ConfigureAwait(false);
            }

            return new DraftForm(fields, new DraftInput(file.FileName, content, null, null));
        }

        string? words = fields["text"];
        string? body = fields["body"];
        return new DraftForm(
            fields, string.IsNullOrWhiteSpace(words) ? null : new DraftInput("the draft", null, words, string.IsNullOrEmpty(body) ? null : body));
    }

    // What a page with a report has in it of a file.
    private static DraftInput? Kept(IFormCollection fields, int mostBytes)
    {
        if (fields["kept"] is not [{ Length: > 0 } written])
        {
            return null;
        }

        byte[] content = new byte[written.Length / 4 * 3];
        return Convert.TryFromBase64String(written, content, out int length) && length <= mostBytes
            ? new DraftInput(fields["name"] is [{ Length: > 0 and < 300 } name] ? name : "the draft", content[..length], null, null)
            : throw new InvalidDataException("The file is not what the page had in it.");
    }
}
