using KnowledgeGraph.Api.GraphQL.Requests;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.GraphQL.Http;

/// <summary>A request that is refused before anything of it is executed.</summary>
/// <param name="status">The status code.</param>
/// <param name="message">What is wrong with it and what to do, for the person who sent it.</param>
internal sealed class RefusedRequestException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>A name for the kind of refusal, for programs.</summary>
    public string Code => Status switch
    {
        StatusCodes.Status401Unauthorized => GraphErrors.Unauthenticated,
        StatusCodes.Status403Forbidden => GraphErrors.Forbidden,
        StatusCodes.Status405MethodNotAllowed => "METHOD_NOT_ALLOWED",
        StatusCodes.Status406NotAcceptable => "NOT_ACCEPTABLE",
        StatusCodes.Status408RequestTimeout => "BODY_TOO_SLOW",
        StatusCodes.Status413PayloadTooLarge => "BODY_TOO_LARGE",
        StatusCodes.Status415UnsupportedMediaType => "UNSUPPORTED_MEDIA_TYPE",
        StatusCodes.Status429TooManyRequests => "RATE_LIMITED",
        StatusCodes.Status503ServiceUnavailable => "BUSY",
        _ => "BAD_REQUEST",
    };

    public static RefusedRequestException BadRequest(string message) => new(StatusCodes.Status400BadRequest, message);

    public static RefusedRequestException TooLarge(int maxBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body is longer than {maxBytes} bytes.");
}
