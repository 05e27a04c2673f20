using KnowledgeGraph.Queries.Exports;
using KnowledgeGraph.Queries.Lineages;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Export;

/// <summary>Lineages as files to take away.</summary>
internal static class ExportFile
{
    /// <summary>An answer with a file of this format, written as a whole before it is sent.</summary>
    public static IResult Send(this ExportFormat format, LineageAnswer lineage)
    {
        var file = new MemoryStream();
        format.Write(lineage, file);
        file.Position = 0;
        return Results.File(file, format.MediaType, format.FileName(lineage.Graph.Roots));
    }
}
