using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GraphQL;
using GraphQL.SystemTextJson;

namespace KnowledgeGraph.Api.GraphQL.Http;

/// <summary>Reads variables and writes answers. Quotation marks and accents stay readable; what HTML could mistake is escaped.</summary>
internal sealed class AnswerSerializer() : GraphQLSerializer(json => json.Encoder = Readable)
{
    private static readonly JavaScriptEncoder Readable = JavaScriptEncoder.Create(UnicodeRanges.All);
    private static readonly JsonWriterOptions Writing = new() { Encoder = Readable, SkipValidation = true };

    /// <summary>Writes an answer as UTF-8, straight into the buffer of the response.</summary>
    public void Write(IBufferWriter<byte> buffer, ExecutionResult answer)
    {
        using var json = new Utf8JsonWriter(buffer, Writing);
        JsonSerializer.Serialize(json, answer, SerializerOptions);
    }
}
