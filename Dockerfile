# The server alone: its Neo4j is another container (docker-compose.yml) or whatever NEO4J_URI names.
FROM node:20.20-bookworm-slim AS build
WORKDIR /app
# Scripts of packages stay off; ours would build before there is anything to build.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json vite.config.ts ./
COPY src src
COPY web web
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 GOVCHAIN_HOME=/var/lib/govchain
# A volume takes owner and rights from what is in its place.
RUN mkdir --mode=700 /var/lib/govchain && chown node: /var/lib/govchain
WORKDIR /app
COPY --from=build /app/node_modules node_modules
# Without src and web beside it, bin/govchain.js takes dist as it is.
COPY --from=build /app/dist dist
COPY package.json README.md DATA.md LICENSE CITATION.cff ./
COPY bin bin
COPY cypher cypher
COPY schema schema
COPY seed seed
COPY docs docs
COPY examples examples
COPY questions questions
COPY browser browser
COPY look look
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1))"]
# Node is process 1: it answers SIGTERM itself, and over NEO4J_URI it has no children to look after.
CMD ["node", "--max-old-space-size=1024", "--max-semi-space-size=16", "--no-allocation-site-pretenuring", "bin/govchain.js", "start"]
