using KnowledgeGraph.Model;

namespace KnowledgeGraph.Cli.Output;

/// <summary>An instrument or a provision in a row: id and title, each in a column; on a terminal both in one, and an id that is made of the title is
/// left out.</summary>
internal static class EntityCells
{
    /// <summary>The headings.</summary>
    public static string[] Columns(Streams streams, string heading) => streams.OutputIsTerminal ? [heading] : [heading, "Title"];

    /// <summary>The values.</summary>
    public static string?[] Of(Streams streams, EntityId entity, string? title)
    {
        if (!streams.OutputIsTerminal)
        {
            return [entity.ToString(), title];
        }

        return [title is null ? entity.ToString() : entity is { IsProvision: false, Instrument.IsSymbol: false } ? title : $"{entity}  {title}"];
    }
}
