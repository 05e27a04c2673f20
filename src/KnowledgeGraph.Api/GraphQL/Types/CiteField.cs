using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Citing;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>How one cites an instrument, or a paragraph of it.</summary>
internal static class CiteField
{
    /// <summary>Gives a type the field.</summary>
    /// <param name="type">The type.</param>
    /// <param name="id">The instrument that is cited.</param>
    /// <param name="part">The label of the part that is cited; null for the whole.</param>
    public static void Cite<T>(this ObjectGraphType<T> type, Func<T, InstrumentId> id, Func<T, string>? part) =>
        type.Field<StringGraphType>("cite")
            .Description("How it is cited, in a style.")
            .Argument<CiteStyleGraphType>("style", "The style.", a => a.DefaultValue = CiteFormats.UnitedNations)
            .Resolve(c =>
            {
                string style = c.GetArgument<string?>("style") ?? CiteFormats.UnitedNations;
                CiteFormat format = CiteFormats.All.First(f => f.Format == style);
                string? label = part?.Invoke(c.Source);
                return c.Load().Instruments.Load(id(c.Source)).Then(instrument => instrument is null
                    ? LoaderResults.Of<object?>(null)
                    : (instrument.Body is { } body ? c.Load().Bodies.Load(body) : LoaderResults.Of<Body?>(null))
                        .Then(b => (object?)format.Write(new InstrumentCitation(instrument, b, label)).TrimEnd('\n')));
            });
}

/// <summary>The styles of citations.</summary>
internal sealed class CiteStyleGraphType : EnumerationGraphType
{
    public CiteStyleGraphType()
    {
        Name = "CiteStyle";
        Description = "A style, or a format, of citations.";
        foreach (CiteFormat format in CiteFormats.All)
        {
            Add(JsonNamingPolicy.SnakeCaseUpper.ConvertName(format.Format), format.Format, format.Describes);
        }
    }
}
