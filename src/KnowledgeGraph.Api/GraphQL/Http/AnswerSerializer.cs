using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using KnowledgeGraph.Api.GraphQL.Plans;

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
        json.WriteStartObject();
        if (answer.Errors is { Count: > 0 } errors)
        {
            json.WritePropertyName("errors"u8);
            JsonSerializer.Serialize(json, errors, SerializerOptions);
        }

        if (answer.Executed)
        {
            json.WritePropertyName("data"u8);
            Write(json, answer.Data as ExecutionNode);
        }

        if (answer.Extensions is { Count: > 0 } extensions)
        {
            json.WritePropertyName("extensions"u8);
            JsonSerializer.Serialize(json, extensions, SerializerOptions);
        }

        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, ExecutionNode? node)
    {
        switch (node)
        {
            case PlainFieldNode field:
                field.Planned.WriteFrom(json, field.Parent.Result);
                break;
            case PlainNode plain:
                plain.Planned.Write(json, plain.Result);
                break;
            case ObjectExecutionNode { SubFields: { } fields }:
                json.WriteStartObject();
                foreach (ExecutionNode field in fields)
                {
                    json.WritePropertyName(((IPlannedNode)field).Planned.EncodedName);
                    Write(json, field);
                }

                json.WriteEndObject();
                break;
            case ArrayExecutionNode { Items: { } items }:
                json.WriteStartArray();
                foreach (ExecutionNode item in items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case ArrayExecutionNode { SerializedResult: { } values }:
                json.WriteStartArray();
                foreach (object? value in values)
                {
                    AnswerValue.Write(json, value, SerializerOptions);
                }

                json.WriteEndArray();
                break;
            case ValueExecutionNode value:
                AnswerValue.Write(json, value.Result, SerializerOptions);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
