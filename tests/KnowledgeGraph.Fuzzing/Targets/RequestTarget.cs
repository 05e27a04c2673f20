using System.Net;
using System.Net.Http.Headers;
using KnowledgeGraph.Api;
using KnowledgeGraph.Model.Graph;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>The body of a request to the service: every one is answered, and no answer speaks of a defect.</summary>
internal static class RequestTarget
{
    private static readonly Lazy<HttpClient> Service = new(Start);

    /// <summary>Sends it.</summary>
    public static void Take(byte[] input)
    {
        using var content = new ByteArrayContent(input) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using HttpResponseMessage answer = Service.Value.PostAsync(new Uri("/graphql", UriKind.Relative), content).GetAwaiter().GetResult();
        string body = answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        if (answer.StatusCode >= HttpStatusCode.InternalServerError || body.Contains("INTERNAL_ERROR", StringComparison.Ordinal))
        {
            throw new BrokenPromiseException($"The answer is {(int)answer.StatusCode}: {body}");
        }
    }

    private static HttpClient Start()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IGraphReader>(SmallGraph.Store);
        builder.Services.AddSingleton(SmallGraph.Store);
        builder.Services.AddKnowledgeGraphApi(options => options.Introspection = true);
        WebApplication app = builder.Build();
        app.UseKnowledgeGraph();
        app.StartAsync().GetAwaiter().GetResult();
        return new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }
}
