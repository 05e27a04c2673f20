using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>How the properties of an instrument stand in a node: what is nothing is null there, an empty list too, and a kind is its name.</summary>
internal static class InstrumentNode
{
    /// <summary>The value that a node has.</summary>
    public static object? Write(InstrumentProperty property, Instrument instrument) => property.Get(instrument) switch
    {
        IReadOnlyList<string> { Count: 0 } => null,
        InstrumentKind kind => kind.Name(),
        var value => value,
    };

    /// <summary>The value that a node's is read as.</summary>
    public static object? Read(InstrumentProperty property, JsonElement value) => property.Form switch
    {
        PropertyForm.Words => value.Words(),
        PropertyForm.Kind => value.Text() is { } kind ? NodeMaps.Kind(kind) : InstrumentKind.Other,
        PropertyForm.Flag => value.ValueKind == JsonValueKind.True,
        _ => value.Text(),
    };

    /// <summary>The type of the values, as <c>neo4j-admin database import</c> calls it.</summary>
    public static string TypeOf(InstrumentProperty property) => property.Form switch
    {
        PropertyForm.Words => "string[]",
        PropertyForm.Flag => "boolean",
        _ => "string",
    };
}
