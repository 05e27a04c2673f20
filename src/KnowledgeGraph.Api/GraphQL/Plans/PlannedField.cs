using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Plans;

/// <summary>One field of the answer: all that a document says of it under one name, put together.</summary>
internal sealed class PlannedField
{
    private readonly DocumentPlan _plan;
    private readonly IReadOnlyList<GraphQLSelectionSet> _inside;
    private readonly ConcurrentDictionary<IObjectGraphType, PlannedSelection> _selections = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<bool> _isPlainInside;
    private readonly Lazy<PlainRead?> _read;
    private readonly Lazy<(long Weight, bool HasLists)> _weight;

    public PlannedField(
        DocumentPlan plan, string name, IObjectGraphType parent, GraphQLField field, FieldType definition, IReadOnlyList<GraphQLSelectionSet> inside)
    {
        _plan = plan;
        _inside = inside;
        (Name, EncodedName, Parent, Field, Definition) = (name, JsonEncodedText.Encode(name), parent, field, definition);
        Type = definition.ResolvedType is NonNullGraphType nonNull ? nonNull.ResolvedType! : definition.ResolvedType!;
        Named = definition.ResolvedType!.GetNamedType();
        IsTypeName = ReferenceEquals(definition, plan.Schema.TypeNameMetaFieldType);
        _isPlainInside = new(() => !IsScalar && Possible.All(type => Of(type).IsPlain));
        _read = new(() => field.Arguments is not { Count: > 0 } && PlainRead.Of(definition) is { } read && read.Serves(this) ? read : null);
        _weight = new(() => IsScalar ? (1, false)
            : (1 + Possible.Max(type => Of(type).Weight), Type is ListGraphType || Possible.Any(type => Of(type).HasLists)));
    }

    /// <summary>The name in the answer.</summary>
    public string Name { get; }

    /// <summary>The same, ready to be written.</summary>
    public JsonEncodedText EncodedName { get; }

    /// <summary>The type of the object that it is a field of.</summary>
    public IObjectGraphType Parent { get; }

    /// <summary>Where the document says so first.</summary>
    public GraphQLField Field { get; }

    /// <summary>What the schema says of it.</summary>
    public FieldType Definition { get; }

    /// <summary>Its type without the mark that it is never null.</summary>
    public IGraphType Type { get; }

    /// <summary>The type of it, or of its items.</summary>
    public IGraphType Named { get; }

    /// <summary>Whether it asks for the name of its object's type.</summary>
    public bool IsTypeName { get; }

    /// <summary>Whether nothing can be selected in it.</summary>
    public bool IsScalar => Named is ScalarGraphType;

    /// <summary>Whether everything that is selected in it is read from its objects.</summary>
    public bool IsPlainInside => _isPlainInside.Value;

    /// <summary>How it is read from its object with everything that is selected in it; null where something has to be resolved.</summary>
    public PlainRead? Read => _read.Value;

    /// <summary>Whether it is written from its object.</summary>
    public bool IsPlain => IsTypeName || Read is not null;

    /// <summary>Whether no more is selected than what can be said without loading anything.</summary>
    public bool AsksForIdentityAlone => !IsScalar && Type is not ListGraphType
        && Possible.All(type => Of(type).Fields.All(f => f.IsTypeName || f.Definition.Name == IdentityRead<object>.IdField));

    /// <summary>How many fields it is with those of one object in it.</summary>
    public long Weight => _weight.Value.Weight;

    /// <summary>Whether it, or something in it, is a list of objects.</summary>
    public bool HasLists => _weight.Value.HasLists;

    private IEnumerable<IObjectGraphType> Possible => Named switch
    {
        IObjectGraphType type => [type],
        IAbstractGraphType several => several.PossibleTypes,
        _ => [],
    };

    /// <summary>Whether a field of this name, so many levels inside it at the most, has to be resolved.</summary>
    public bool Needs(string name, int levels) => levels > 0 && Possible.Any(type => Array.Exists(
        Of(type).Fields, f => !f.IsPlain && (f.Definition.Name == name || f.Needs(name, levels - 1))));

    /// <summary>What is selected in it of an object of a type.</summary>
    public PlannedSelection Of(IObjectGraphType type) =>
        _selections.GetOrAdd(type, static (of, field) => field._plan.Select(of, field._inside), this);

    /// <summary>The same by the type's name.</summary>
    public PlannedSelection Of(string type)
    {
        foreach (KeyValuePair<IObjectGraphType, PlannedSelection> known in _selections)
        {
            if (known.Key.Name == type)
            {
                return known.Value;
            }
        }

        return Of((IObjectGraphType)_plan.Schema.AllTypes[type]!);
    }

    /// <summary>Writes it from the object that it is a field of.</summary>
    public void WriteFrom(Utf8JsonWriter json, object? source)
    {
        if (IsTypeName)
        {
            json.WriteStringValue(Parent.Name);
        }
        else
        {
            Read!.Write(json, source!, this);
        }
    }

    /// <summary>Writes an object, or a list of objects, of which everything selected is plain.</summary>
    public void Write(Utf8JsonWriter json, object? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
        }
        else if (Type is not ListGraphType)
        {
            WriteObject(json, value);
        }
        else
        {
            json.WriteStartArray();
            foreach (object? item in (IEnumerable)value)
            {
                if (item is null)
                {
                    json.WriteNullValue();
                }
                else
                {
                    WriteObject(json, item);
                }
            }

            json.WriteEndArray();
        }
    }

    /// <summary>Writes a value, or a list of values.</summary>
    public void WriteScalars(Utf8JsonWriter json, object? value)
    {
        var scalar = (ScalarGraphType)Named;
        if (value is null)
        {
            json.WriteNullValue();
        }
        else if (Type is not ListGraphType)
        {
            AnswerValue.Write(json, scalar.Serialize(value));
        }
        else
        {
            json.WriteStartArray();
            foreach (object? item in (IEnumerable)value)
            {
                AnswerValue.Write(json, scalar.Serialize(item));
            }

            json.WriteEndArray();
        }
    }

    /// <summary>How many fields are written of a value of it.</summary>
    public long Weigh(object? value)
    {
        if (value is null)
        {
            return 0;
        }

        if (Type is not ListGraphType)
        {
            return Of(TypeOf(value)).Weigh(value);
        }

        long all = 0;
        bool isEven = !Possible.Any(type => Of(type).HasLists);
        if (isEven && value is ICollection list)
        {
            return list.Count * (Weight - 1);
        }

        foreach (object? item in (IEnumerable)value)
        {
            all += item is null ? 0 : isEven ? Weight - 1 : Of(TypeOf(item)).Weigh(item);
        }

        return all;
    }

    private void WriteObject(Utf8JsonWriter json, object value)
    {
        json.WriteStartObject();
        foreach (PlannedField field in Of(TypeOf(value)).Fields)
        {
            json.WritePropertyName(field.EncodedName);
            field.WriteFrom(json, value);
        }

        json.WriteEndObject();
    }

    private IObjectGraphType TypeOf(object value) => Named as IObjectGraphType
        ?? ((IAbstractGraphType)Named).GetObjectType(value, _plan.Schema)
        ?? throw new InvalidOperationException($"A {value.GetType().Name} is no {Named.Name}.");
}
