using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api.Tests.Writing;

/// <summary>Who may write: nobody by default, and where writing is allowed only whoever shows a key that writes, on this machine too.</summary>
public sealed class WritingAccessTests
{
    private const string Document = "Resolution 1 (I)";
    private const string Mutation = "mutation { load(documents: [{ name: \"x.txt\", text: \"Resolution 1 (I)\" }]) { outcome } }";

    [Test]
    public async Task Schema_OfAServiceThatOnlyReads_HasNoMutation()
    {
        await using Service service = await Service.StartAsync();
        JsonElement schema = (await service.DataAsync("{ __schema { mutationType { name } types { name } } }")).GetProperty("__schema");
        string sdl = await service.Client.GetStringAsync("/graphql/schema.graphql");
        (string code, _) = await service.ErrorAsync(Mutation);
        Assert.Multiple(() =>
        {
            Assert.That(schema.GetProperty("mutationType").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(schema.GetProperty("types").EnumerateArray().Select(t => t.GetProperty("name").GetString()), Has.None.Contains("Load")
                .And.None.EqualTo("DocumentInput"));
            Assert.That(sdl, Does.Not.Contain("mutation"));
            Assert.That(code, Is.EqualTo("BAD_USER_INPUT"));
        });
    }

    [Test]
    public async Task Schema_OfAServiceThatAllowsWriting_HasTheMutation()
    {
        await using WritableService service = await WritableService.StartAsync();
        JsonElement schema = (await service.Service.DataAsync("{ __schema { mutationType { name fields { name } } } }")).GetProperty("__schema")
            .GetProperty("mutationType");
        string sdl = await service.Service.Client.GetStringAsync("/graphql/schema.graphql");
        Assert.Multiple(() =>
        {
            Assert.That(schema.GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()), Is.EqualTo(new[] { "load" }));
            Assert.That(sdl, Does.Contain("mutation: Mutation").And.Contain("input DocumentInput"));
        });
    }

    [TestCase(null, 401, "UNAUTHENTICATED")]
    [TestCase("", 401, "UNAUTHENTICATED")]
    [TestCase("a-key-of-nobody-of-more-than-twenty", 401, "UNAUTHENTICATED")]
    [TestCase(WritableService.ReadKey, 403, "FORBIDDEN")]
    public async Task Mutation_WithoutAKeyThatWrites_IsRefusedOnThisMachineToo(string? key, int status, string code)
    {
        await using WritableService service = await WritableService.StartAsync();
        (int Status, string Code, string Message) refusal = await service.RefusalAsync([WritableService.Text("x.txt", Document)], key);
        using HttpResponseMessage challenged = await service.PostAsync(Mutation, null, key);
        Assert.Multiple(async () =>
        {
            Assert.That((refusal.Status, refusal.Code), Is.EqualTo((status, code)), refusal.Message);
            Assert.That(challenged.Headers.WwwAuthenticate, Has.Count.EqualTo(status == 401 ? 1 : 0));
            Assert.That((await service.Store.StatisticsAsync()).Instruments, Is.Zero);
        });
    }

    [Test]
    public async Task Mutation_ByGet_Is405AndChangesNothing()
    {
        await using WritableService service = await WritableService.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(Mutation));
        request.Headers.Add("X-API-Key", WritableService.WriteKey);
        using HttpResponseMessage response = await service.Service.Client.SendAsync(request);
        Assert.Multiple(async () =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(405));
            Assert.That(response.Content.Headers.Allow, Is.EqualTo(new[] { "POST" }));
            Assert.That((await service.Store.SourcesAsync()), Is.Empty);
        });
    }

    [TestCase(WritableService.ReadKey)]
    [TestCase(WritableService.WriteKey)]
    public async Task Query_WhereReadingNeedsAKey_IsAnsweredToEither(string key)
    {
        await using WritableService service = await WritableService.StartAsync(o =>
        {
            o.Access.RequireApiKey = true;
            o.Access.OpenOnLoopback = false;
        });
        using HttpResponseMessage without = await service.PostAsync("{ __typename }", null, null);
        using HttpResponseMessage with = await service.PostAsync("{ __typename }", null, key);
        Assert.That(((int)without.StatusCode, (int)with.StatusCode), Is.EqualTo((401, 200)));
    }

    [Test]
    public async Task Mutation_OfSomebodyWhoAskedForTooMuch_IsRefusedByTheRateLimit()
    {
        await using WritableService service = await WritableService.StartAsync(o =>
        {
            o.Access.OpenOnLoopback = false;
            o.Access.CostPerMinute = 1_500;
        });
        using HttpResponseMessage first = await service.PostAsync(Mutation, null);
        using HttpResponseMessage second = await service.PostAsync(Mutation, null);
        Assert.Multiple(() =>
        {
            Assert.That((int)first.StatusCode, Is.EqualTo(200));
            Assert.That(first.Headers.GetValues("RateLimit").Single(), Does.StartWith("\"cost\";r=499;"));
            Assert.That((int)second.StatusCode, Is.EqualTo(429));
        });
    }

    [TestCase(WritableService.WriteKey, 200)]
    [TestCase(WritableService.ReadKey, 413)]
    [TestCase(null, 413)]
    public async Task Body_LongerThanAQuerysMayBe_IsReadOnlyOfWhoeverMayWrite(string? key, int status)
    {
        await using WritableService service = await WritableService.StartAsync(o => o.MaxRequestBytes = 1_000);
        using HttpResponseMessage response = await service.PostAsync("{ __typename }", new { unused = new string('x', 2_000) }, key);
        Assert.That((int)response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Body_LongerThanALoadMayBe_Is413()
    {
        await using WritableService service = await WritableService.StartAsync(o => o.MaxLoadBytes = 10_000);
        using HttpResponseMessage response = await service.PostAsync("{ __typename }", new { unused = new string('x', 20_000) });
        Assert.That((int)response.StatusCode, Is.EqualTo(413));
    }

    [Test]
    public void Options_ThatAllowWritingToNobody_EndTheStart() => Assert.That(
        async () => await Service.StartAsync(configure: o => o.Access.AllowWrites = true),
        Throws.TypeOf<OptionsValidationException>().With.Message.Contains("KnowledgeGraph__Access__WriteKeys__NAME"));

    [Test]
    public void Options_WithAWriteKeyThatIsNoHash_EndTheStart() => Assert.That(
        async () => await Service.StartAsync(configure: o => o.Access.WriteKeys["ann"] = WritableService.WriteKey),
        Throws.TypeOf<OptionsValidationException>().With.Message.Contains("SHA-256").And.Message.Not.Contains(WritableService.WriteKey));
}
