using System.Runtime.CompilerServices;
using System.Text.Json;
using GraphQL.Types;

namespace KnowledgeGraph.Api.GraphQL.Plans;

/// <summary>
/// How a field is read that its object has already: from the object alone, without arguments that are given, a loader or the request. Where
/// such fields alone are selected nothing is executed for each of them; they are written when the answer is.
/// </summary>
internal abstract class PlainRead
{
    private const string Key = "kg.plain";

    /// <summary>How a field is read; null for one that has to be resolved.</summary>
    public static PlainRead? Of(FieldType field) => field.GetMetadata<PlainRead?>(Key);

    /// <summary>Says how a field is read.</summary>
    public static void Set(FieldType field, PlainRead read) => field.Metadata[Key] = read;

    /// <summary>Whether what is selected in the field can be written from what is read.</summary>
    public abstract bool Serves(PlannedField field);

    /// <summary>Writes the value.</summary>
    public abstract void Write(Utf8JsonWriter json, object source, PlannedField field);

    /// <summary>How many fields are written for it, all lists in it counted out.</summary>
    public abstract long Weigh(object source, PlannedField field);
}

/// <summary>Reads a value.</summary>
internal sealed class PlainRead<TSource, TValue>(Func<TSource, TValue> read) : PlainRead
{
    private volatile JsonEncodedText[]? _words;

    public override bool Serves(PlannedField field) => field.IsScalar || field.IsPlainInside;

    public override long Weigh(object source, PlannedField field) =>
        field.IsScalar || !field.HasLists ? field.Weight : 1 + field.Weigh(read((TSource)source));

    public override void Write(Utf8JsonWriter json, object source, PlannedField field)
    {
        TValue value = read((TSource)source);
        if (typeof(TValue) == typeof(string))
        {
            json.WriteStringValue((string?)(object?)value);
        }
        else if (typeof(TValue) == typeof(int))
        {
            json.WriteNumberValue((int)(object)value!);
        }
        else if (typeof(TValue) == typeof(bool))
        {
            json.WriteBooleanValue((bool)(object)value!);
        }
        else if (typeof(TValue).IsEnum)
        {
            json.WriteStringValue(Word(value, field));
        }
        else if (field.IsScalar)
        {
            field.WriteScalars(json, value);
        }
        else
        {
            field.Write(json, value);
        }
    }

    // The names that the schema gives to the values, made ready to be written once. Vocabularies are numbered from 0.
    private JsonEncodedText Word(TValue value, PlannedField field)
    {
        if (_words is not { } words)
        {
            var type = (EnumerationGraphType)field.Named;
            words = [.. Enum.GetValues(typeof(TValue)).Cast<object>().Select(each => JsonEncodedText.Encode((string)type.Serialize(each)!))];
            _words = words;
        }

        return words[Unsafe.As<TValue, int>(ref value)];
    }
}
