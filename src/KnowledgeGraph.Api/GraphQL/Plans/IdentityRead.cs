using System.Text.Json;

namespace KnowledgeGraph.Api.GraphQL.Plans;

/// <summary>What something is called, known before it is loaded.</summary>
/// <param name="Type">The name of its type.</param>
/// <param name="Id">Its id, or that of the instrument that it is a part of.</param>
/// <param name="Label">Of a provision its label.</param>
internal readonly record struct Identity(string Type, string Id, string? Label = null)
{
    /// <summary>That of an instrument or of a provision.</summary>
    public static Identity Of(EntityId entity) => new(entity.IsProvision ? "Provision" : "Instrument", entity.Instrument.Value, entity.Label);
}

/// <summary>Reads which thing a field leads to. Where no more than its id and its type are asked for, it need not be loaded.</summary>
internal sealed class IdentityRead<TSource>(Func<TSource, Identity?> read) : PlainRead
{
    public const string IdField = "id";

    public override bool Serves(PlannedField field) => field.AsksForIdentityAlone;

    public override long Weigh(object source, PlannedField field) => field.Weight;

    public override void Write(Utf8JsonWriter json, object source, PlannedField field)
    {
        if (read((TSource)source) is not { } identity)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        foreach (PlannedField inner in field.Of(identity.Type).Fields)
        {
            json.WritePropertyName(inner.EncodedName);
            if (inner.IsTypeName)
            {
                json.WriteStringValue(identity.Type);
            }
            else
            {
                WriteId(json, identity);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteId(Utf8JsonWriter json, Identity identity)
    {
        if (identity.Label is not { } label)
        {
            json.WriteStringValue(identity.Id);
            return;
        }

        const int OnStack = 256;
        int length = identity.Id.Length + 1 + label.Length;
        if (length > OnStack)
        {
            json.WriteStringValue($"{identity.Id}#{label}");
            return;
        }

        Span<char> text = stackalloc char[length];
        identity.Id.CopyTo(text);
        text[identity.Id.Length] = '#';
        label.CopyTo(text[(identity.Id.Length + 1)..]);
        json.WriteStringValue(text);
    }
}
