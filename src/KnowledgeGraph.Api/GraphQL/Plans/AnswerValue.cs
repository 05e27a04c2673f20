using System.Text.Json;

namespace KnowledgeGraph.Api.GraphQL.Plans;

/// <summary>Writes what a scalar is serialized to.</summary>
internal static class AnswerValue
{
    public static void Write(Utf8JsonWriter json, object? value, JsonSerializerOptions? options = null)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            default:
                // Fractions are written as the serializer of the rest of the answer writes them.
                JsonSerializer.Serialize(json, value, value.GetType(), options);
                break;
        }
    }
}
