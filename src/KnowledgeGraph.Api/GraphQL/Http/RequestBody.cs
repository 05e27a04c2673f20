using System.Buffers;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace KnowledgeGraph.Api.GraphQL.Http;

/// <summary>The body of a request as bytes, unpacked: never more than is allowed, however small it was packed, nor longer than is waited
/// for.</summary>
internal static class RequestBody
{
    private const int FirstBuffer = 4096;

    // How many times as much may come as is read: the server takes the rest off the wire, unread, so that the sender is told why instead of
    // finding the line cut while it still sends.
    private const long OffTheWire = 4;

    /// <summary>Reads it to its end.</summary>
    /// <exception cref="RefusedRequestException">It is too long, comes too slowly, or is packed in an unknown way or badly.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int maxBytes, TimeSpan patience)
    {
        if (request.ContentLength > maxBytes)
        {
            throw RefusedRequestException.TooLarge(maxBytes);
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = OffTheWire * maxBytes;
        }

        Stream? unpacked = Unpacked(request);
        using var patient = CancellationTokenSource.CreateLinkedTokenSource(request.HttpContext.RequestAborted);
        patient.CancelAfter(patience);
        try
        {
            return await ReadAsync(unpacked ?? request.Body, request.ContentLength, maxBytes, patient.Token).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw RefusedRequestException.TooLarge(maxBytes);
        }
        catch (BadHttpRequestException e)
        {
            // The server's own patience with a trickle of bytes, and what is no HTTP.
            throw new RefusedRequestException(e.StatusCode, e.Message);
        }
        catch (OperationCanceledException) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw new RefusedRequestException(StatusCodes.Status408RequestTimeout, $"The body was not there after {patience.TotalSeconds} seconds.");
        }
        catch (Exception e) when (unpacked is not null && e is InvalidDataException or InvalidOperationException)
        {
            throw RefusedRequestException.BadRequest("The body is not packed as Content-Encoding says.");
        }
        finally
        {
            if (unpacked is not null)
            {
                await unpacked.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static Stream? Unpacked(HttpRequest request)
    {
        StringValues encodings = request.Headers.ContentEncoding;
        if (encodings.Count == 0 || encodings is [var one] && string.Equals(one, "identity", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        switch ((encodings.Count == 1 ? encodings[0] : "")?.ToUpperInvariant())
        {
            case "GZIP":
                return new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true);
            case "BR":
                return new BrotliStream(request.Body, CompressionMode.Decompress, leaveOpen: true);
            default:
                // RFC 9110, 12.5.3: what would have been accepted.
                request.HttpContext.Response.Headers.AcceptEncoding = "gzip, br";
                throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "Pack the body with gzip or br, or not at all.");
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, long? length, int maxBytes, CancellationToken cancellationToken)
    {
        var body = new ArrayBufferWriter<byte>(Math.Max((int)(length ?? FirstBuffer), 1) + 1);
        while (true)
        {
            int read = await stream.ReadAsync(body.GetMemory(1), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return body.WrittenMemory;
            }

            body.Advance(read);
            if (body.WrittenCount > maxBytes)
            {
                throw RefusedRequestException.TooLarge(maxBytes);
            }
        }
    }
}
