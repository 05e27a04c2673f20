using System.Globalization;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Gates;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Exports;
using KnowledgeGraph.Queries.Lineages;
using KnowledgeGraph.Queries.References;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api.Export;

/// <summary>
/// <c>/export/lineage.{format}?from=…&amp;direction=…&amp;depth=…&amp;limit=…&amp;granularity=…&amp;types=…</c>: a lineage as a file.
/// </summary>
internal static class ExportEndpoint
{
    private const int MostRoots = 100;

    public static void MapExport(this IEndpointRouteBuilder app) => app.MapGet("/export/lineage.{format}", SendAsync);

    private static Task<IResult> SendAsync(
        HttpContext context, LineageAnswers lineages, ReferenceResolver resolver, AccessPolicy policy, Admission admission,
        IOptions<KnowledgeGraphApiOptions> options, string format)
    {
        if (ExportFormat.Named(format) is not { } wanted)
        {
            return Task.FromResult(PlainAnswer.Problem(
                StatusCodes.Status404NotFound,
                $"There is no format “{format}”; there are {string.Join(", ", ExportFormat.All.Select(f => f.Name))}."));
        }

        return PlainAnswer.WithinAsync(context, options.Value, async token =>
        {
            (LineageQuery? query, string? fault) = await ReadAsync(context.Request.Query, resolver, token).ConfigureAwait(false);
            if (query is null)
            {
                return PlainAnswer.Problem(StatusCodes.Status400BadRequest, fault!);
            }

            int cost = query.Limit * (1 + LineageAnswers.ProofsAnEdge);
            if (!policy.Affords(context, cost))
            {
                return PlainAnswer.Problem(
                    StatusCodes.Status429TooManyRequests,
                    $"This costs {cost}, and you have asked for too much this minute. Retry-After says when to ask again.");
            }

            using IDisposable? turn = await admission.EnterAsync(context, cost).ConfigureAwait(false);
            return wanted.Send(await lineages.ReadAsync(query, cancellationToken: token).ConfigureAwait(false));
        }, " Ask for fewer steps or nodes.");
    }

    private static async Task<(LineageQuery? Query, string? Fault)> ReadAsync(
        IQueryCollection parameters, ReferenceResolver resolver, CancellationToken cancellationToken)
    {
        string[] from = [.. parameters["from"].OfType<string>()];
        if (from.Length is 0 or > MostRoots)
        {
            return (null, $"Give 1 to {MostRoots} references as from: /export/lineage.graphml?from=A/RES/74/174");
        }

        if (!Word(parameters["direction"], Direction.BuildsOn, out Direction direction)
            || !Word(parameters["granularity"], Granularity.Provision, out Granularity granularity))
        {
            return (null, "direction is builds-on, built-on-by or both; granularity is provision or instrument.");
        }

        if (!Number(parameters["depth"], 1, LineageQuery.MostSteps, 1, out int depth)
            || !Number(parameters["limit"], 1, LineageQuery.MostNodes, LineageQuery.StandardNodes, out int limit))
        {
            return (null, $"depth is a number from 1 to {LineageQuery.MostSteps}, limit one from 1 to {LineageQuery.MostNodes}.");
        }

        var types = new List<RelationType>();
        foreach (string word in parameters["types"].OfType<string>().SelectMany(t => t.Split(',', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (!Word(word, default, out RelationType type))
            {
                return (null, $"“{word}” is no type of edge; types are {string.Join(", ", Enum.GetValues<RelationType>().Select(t => t.Name()))}.");
            }

            types.Add(type);
        }

        List<EntityId> roots = [];
        foreach ((string text, Resolution meant) in from.Zip(await resolver.ResolveAsync(from, cancellationToken).ConfigureAwait(false)))
        {
            if (meant is not Resolution.Found found)
            {
                return (null, meant is Resolution.Ambiguous several
                    ? $"“{text}” may mean several instruments: {string.Join("; ", several.Candidates.Take(10).Select(c => c.Id.Value))}. Give the id of the one meant."
                    : $"The graph has nothing for “{text}”. Give a symbol, or search for its title.");
            }

            roots.Add(found.Entity);
        }

        return (new LineageQuery(roots, direction, depth, new LineageFilter { Types = types, Granularity = granularity }, limit), null);
    }

    // builds-on, BUILDS_ON and buildsOn are one word; a number is none.
    private static bool Word<T>(string? text, T otherwise, out T value)
        where T : struct, Enum
    {
        value = otherwise;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        string name = text.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return !char.IsAsciiDigit(name.FirstOrDefault('0')) && Enum.TryParse(name, ignoreCase: true, out value) && Enum.IsDefined(value);
    }

    private static bool Number(string? text, int least, int most, int otherwise, out int value)
    {
        value = otherwise;
        return string.IsNullOrEmpty(text)
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least && value <= most);
    }
}
